namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks where states lead: targets that do not exist, states that nothing leads to, and a way out.</summary>
internal static class TransitionValidator
{
    public static void Validate(Node graph, ProblemList problems) => Validate(graph, isWhole: true, problems);

    private static void Validate(Node graph, bool isWhole, ProblemList problems)
    {
        var states = graph["States"].Members.ToDictionary(static state => state.Name, static state => state.Node);
        foreach (var target in states.Values.SelectMany(Targets).Prepend(graph["StartAt"]).Where(target => !states.ContainsKey(target.Text)))
        {
            problems.Add(ProblemCodes.Target, $"Missing 'Next' target: {target.Text}", target.Location);
        }

        // AWS asks this of the whole machine alone, gives no place for it, and then says nothing of states that can't be reached.
        if (isWhole && !states.Values.Any(IsTerminal))
        {
            problems.Add(ProblemCodes.End, "Workflow has no terminal state", null);
        }
        else
        {
            ReportUnreachable(graph, states, problems);
        }

        foreach (var inner in states.Values.SelectMany(Inner))
        {
            Validate(inner, isWhole: false, problems);
        }
    }

    private static bool IsTerminal(Node state) =>
        state["Type"].Text is "Succeed" or "Fail"
        || state["End"].Value.ValueKind == System.Text.Json.JsonValueKind.True;

    // AWS does not follow transitions: a state is not reachable when no other state names it.
    private static void ReportUnreachable(Node graph, Dictionary<string, Node> states, ProblemList problems)
    {
        var named = states
            .SelectMany(state => Targets(state.Value).Select(static target => target.Text).Where(target => target != state.Key))
            .Append(graph["StartAt"].Text)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, state) in states.Where(state => !named.Contains(state.Key)))
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
