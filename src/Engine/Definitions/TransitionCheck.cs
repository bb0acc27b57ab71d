namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>Finds transitions that lead nowhere.</summary>
internal static class TransitionCheck
{
    public static void Check(StateGraph graph, List<DefinitionProblem> problems)
    {
        Target(graph, graph.StartAt, $"{graph.Location.TrimEnd('/')}/StartAt", problems);
        foreach (var state in graph.States.Values)
        {
            foreach (var (target, location) in Targets(state))
            {
                Target(graph, target, location, problems);
            }

            if (state is not (ChoiceState or FailState or SucceedState) && state is { Next: null, End: false })
            {
                problems.Add(new DefinitionProblem(
                    "SCHEMA_VALIDATION_FAILED", "These fields are required: [Next] or [End]", state.Location));
            }

            foreach (var inner in Inner(state))
            {
                Check(inner, problems);
            }
        }
    }

    private static IEnumerable<StateGraph> Inner(State state) => state switch
    {
        ParallelState parallel => parallel.Branches,
        MapState map => [map.Processor],
        _ => [],
    };

    private static IEnumerable<(string Target, string Location)> Targets(State state)
    {
        if (state.Next is { } next)
        {
            yield return (next, $"{state.Location}/Next");
        }

        if (state is WorkState work)
        {
            for (var i = 0; i < work.Catch.Count; i++)
            {
                yield return (work.Catch[i].Next, $"{state.Location}/Catch[{i}]/Next");
            }
        }

        if (state is ChoiceState choice)
        {
            foreach (var rule in choice.Choices)
            {
                yield return (rule.Next, $"{rule.Location}/Next");
            }

            if (choice.Default is { } otherwise)
            {
                yield return (otherwise, $"{state.Location}/Default");
            }
        }
    }

    private static void Target(StateGraph graph, string target, string location, List<DefinitionProblem> problems)
    {
        // An absent target is reported where the field is read.
        if (target.Length > 0 && graph.States.Count > 0 && !graph.States.ContainsKey(target))
        {
            problems.Add(new DefinitionProblem("SCHEMA_VALIDATION_FAILED", $"Missing 'Next' target: {target}", location));
        }
    }
}
