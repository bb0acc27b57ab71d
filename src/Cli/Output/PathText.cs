namespace AsteroidWorkflows.Cli.Output;

/// <summary>The way that an execution took, as one line: states in their order, those of branches and iterations in brackets.</summary>
internal static class PathText
{
    public static string Of(IReadOnlyList<StateTiming> states) => Of(states.Where(state => state.Parent is null), states);

    private static string Of(IEnumerable<StateTiming> path, IReadOnlyList<StateTiming> states) =>
        string.Join(" → ", path.Select(state => state.Name + Inside(state, states)));

    private static string Inside(StateTiming state, IReadOnlyList<StateTiming> states)
    {
        var branches = states.Where(inner => ReferenceEquals(inner.Parent, state)).GroupBy(inner => inner.Branch).Select(branch => Of(branch, states)).ToList();
        return branches.Count == 0 ? "" : $" [{string.Join(" | ", branches)}]";
    }
}
