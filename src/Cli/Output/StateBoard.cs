using Spectre.Console;
using Spectre.Console.Rendering;

namespace AsteroidWorkflows.Cli.Output;

/// <summary>The states of an execution as they stand, for a terminal: one below the other, branches and iterations side by side.</summary>
internal static class StateBoard
{
    private const int MostSideBySide = 4;

    public static IRenderable Of(IReadOnlyList<StateTiming> states) =>
        states.Count == 0 ? new Text("…") : Column(states.Where(state => state.Parent is null), states);

    private static Rows Column(IEnumerable<StateTiming> path, IReadOnlyList<StateTiming> states) =>
        new(path.SelectMany(state => Inside(state, states) is { } inside ? (IRenderable[])[Line(state), new Padder(inside, new Padding(2, 0, 0, 0))] : [Line(state)]));

    private static Rows? Inside(StateTiming state, IReadOnlyList<StateTiming> states)
    {
        var branches = states.Where(inner => ReferenceEquals(inner.Parent, state)).GroupBy(inner => inner.Branch).ToList();
        if (branches.Count == 0)
        {
            return null;
        }

        var grid = new Grid();
        foreach (var _ in branches.Take(MostSideBySide))
        {
            grid.AddColumn(new GridColumn().PadRight(3));
        }

        grid.AddRow([.. branches.Take(MostSideBySide).Select(branch => (IRenderable)Column(branch, states))]);
        return branches.Count <= MostSideBySide
            ? new Rows(grid)
            : new Rows(grid, new Markup($"[grey]and {branches.Count - MostSideBySide} more, of which {branches.Skip(MostSideBySide).Count(IsDone)} are done[/]"));
    }

    private static bool IsDone(IEnumerable<StateTiming> branch) => branch.All(state => state.Took is not null);

    private static Markup Line(StateTiming state)
    {
        var (sign, colour) = state switch
        {
            { Took: not null } => ("✓", "green"),
            { Trouble: not null } => ("!", "red"),
            { IsWaiting: true } => ("…", "yellow"),
            _ => ("▸", "blue"),
        };
        var attempts = state.Attempts > 1 ? $" [yellow]attempt {state.Attempts}[/]" : "";
        var trouble = state is { Took: null, Trouble: { } error } ? $" [red]{Terminal.Escape(error)}[/]" : "";
        return new Markup($"[{colour}]{sign}[/] {Terminal.Escape(state.Name)}{attempts}{trouble} [grey]{Terminal.Escape(Durations.Text(state))}[/]");
    }
}
