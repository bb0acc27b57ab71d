namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks where states lead: targets that do not exist, states that nothing leads to, and a way out.</summary>
internal static class TransitionValidator
{
    public static void Validate(Node graph, ProblemList problems)
    {
        var states = graph["States"].Members.ToDictionary(static state => state.Name, static state => state.Node);
        foreach (var target in states.Values.SelectMany(Targets).Prepend(graph["StartAt"]).Where(target => !states.ContainsKey(target.Text)))
        {
            problems.Add(ProblemCodes.Target, $"Missing 'Next' target: {target.Text}", target.Location);
        }

        // AWS gives no place for this one, and then says nothing of states that can't be reached.
        if (!states.Values.Any(IsTerminal))
        {
            problems.Add(ProblemCodes.End, "Workflow has no terminal state", null);
        }
        else
        {
            ReportUnreachable(graph, states, problems);
        }

        foreach (var inner in states.Values.SelectMany(Inner))
        {
            Validate(inner, problems);
        }
    }

    private static bool IsTerminal(Node state) =>
        state["Type"].Text is "Succeed" or "Fail"
        || state["End"].Value.ValueKind == System.Text.Json.JsonValueKind.True;

    private static void ReportUnreachable(Node graph, Dictionary<string, Node> states, ProblemList problems)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([graph["StartAt"].Text]);
        while (open.TryPop(out var name))
        {
            if (states.TryGetValue(name, out var state) && reached.Add(name))
            {
                foreach (var target in Targets(state))
                {
                    open.Push(target.Text);
                }
            }
        }

        foreach (var (name, state) in states.Where(state => !reached.Contains(state.Key)))
        {
            problems.Add(ProblemCodes.Target, $"State \"{name}\" is not reachable.", state.Location);
        }
    }

    private static IEnumerable<Node> Targets(Node state) => new[] { state["Next"], state["Default"] }
        .Concat(state["Choices"].Items.Select(static rule => rule["Next"]))
        .Concat(state["Catch"].Items.Select(static catcher => catcher["Next"]))
        .Where(static target => target.IsText);

    private static IEnumerable<Node> Inner(Node state) => state["Branches"].Items
        .Concat([state["ItemProcessor"], state["Iterator"]])
        .Where(static graph => graph.IsObject);
}
