using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AsteroidWorkflows.FastSynth;

/// <summary>A <see cref="TypeIndex"/> in the shape of the dictionary that jsii keeps its types in. It answers look-ups, and can't be changed or gone through.</summary>
internal sealed class TypesByName(TypeIndex index) : IDictionary<string, Type>
{
    public ICollection<string> Keys => throw Refused();

    public ICollection<Type> Values => throw Refused();

    public int Count => throw Refused();

    public bool IsReadOnly => true;

    public Type this[string key]
    {
        get => index.Find(key) ?? throw new KeyNotFoundException($"No loaded assembly has the jsii type '{key}'.");
        set => throw Refused();
    }

    public bool ContainsKey(string key) => index.Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Type value) => (value = index.Find(key)) is not null;

    public void Add(string key, Type value) => throw Refused();

    public void Add(KeyValuePair<string, Type> item) => throw Refused();

    public bool Remove(string key) => throw Refused();

    public bool Remove(KeyValuePair<string, Type> item) => throw Refused();

    public void Clear() => throw Refused();

    public bool Contains(KeyValuePair<string, Type> item) => throw Refused();

    public void CopyTo(KeyValuePair<string, Type>[] array, int arrayIndex) => throw Refused();

    public IEnumerator<KeyValuePair<string, Type>> GetEnumerator() => throw Refused();

    IEnumerator IEnumerable.GetEnumerator() => throw Refused();

    private static NotSupportedException Refused() => new("jsii's types are looked up by name, and nothing else.");
}
