using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>States by name that keep the order of the definition.</summary>
internal sealed class OrderedStates : IReadOnlyDictionary<string, State>
{
    private readonly OrderedDictionary<string, State> _states = new(StringComparer.Ordinal);

    public int Count => _states.Count;

    public IEnumerable<string> Keys => _states.Keys;

    public IEnumerable<State> Values => _states.Values;

    public State this[string key] => _states[key];

    public void Add(State state) => _states[state.Name] = state;

    public bool ContainsKey(string key) => _states.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out State value) => _states.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, State>> GetEnumerator() => _states.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
