namespace AsteroidWorkflows.Cli.Tests.Kills;

/// <summary>Every execution that anybody has asked for.</summary>
internal sealed class Population
{
    private static readonly string[] Kinds = [.. Machines.Definitions.Keys];
    private readonly Lock _lock = new();
    private readonly List<Tracked> _all = [];

    public IReadOnlyList<Tracked> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _all];
            }
        }
    }

    public IReadOnlyList<Tracked> Running => [.. All.Where(tracked => tracked.End is null)];

    public Tracked Find(string name) => All.Single(tracked => tracked.Name == name);

    /// <summary>One more, of every kind in turn.</summary>
    public Tracked New(Func<int, int> next)
    {
        lock (_lock)
        {
            var tracked = new Tracked(Kinds[_all.Count % Kinds.Length], $"n{_all.Count}-{next(1_000_000)}");
            _all.Add(tracked);
            return tracked;
        }
    }
}
