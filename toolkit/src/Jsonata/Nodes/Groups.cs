using System.Collections;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>Items by key, in order of the keys' first appearance; each key belongs to one entry of the grouping expression.</summary>
internal sealed class Groups<T> : IEnumerable<(string Name, int Pair, List<T> Members)>
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Pair, List<T> Members)> _groups = [];

    public int Count => _groups.Count;

    /// <returns>False where another entry has made the same key.</returns>
    public bool TryAdd(string name, int pair, T member)
    {
        if (_places.TryGetValue(name, out var place))
        {
            _groups[place].Members.Add(member);
            return _groups[place].Pair == pair;
        }

        _places.Add(name, _groups.Count);
        _groups.Add((name, pair, [member]));
        return true;
    }

    public IEnumerator<(string Name, int Pair, List<T> Members)> GetEnumerator() => _groups.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
