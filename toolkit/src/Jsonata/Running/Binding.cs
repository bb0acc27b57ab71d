using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>One item of a path that binds variables (<c>@$x</c>, <c>#$i</c>, parents): the item and what was bound on the way to it. Immutable.</summary>
internal sealed class Binding
{
    private readonly string[] _names;
    private readonly Value[] _values;

    public Binding(Value item)
        : this(item, [], [])
    {
    }

    private Binding(Value item, string[] names, Value[] values)
    {
        Item = item;
        _names = names;
        _values = values;
    }

    public Value Item { get; }

    public ReadOnlySpan<string> Names => _names;

    public Value Get(string name)
    {
        var place = Array.IndexOf(_names, name);
        return place < 0 ? default : _values[place];
    }

    public Frame FrameIn(Frame outer) => _names.Length == 0 ? outer : new Frame(outer, _names, _values, _names.Length);

    public Binding WithItem(Value item) => new(item, _names, _values);

    public Binding With(string name, Value value)
    {
        var place = Array.IndexOf(_names, name);
        if (place >= 0)
        {
            var values = (Value[])_values.Clone();
            values[place] = value;
            return new(Item, _names, values);
        }

        return new(Item, [.. _names, name], [.. _values, value]);
    }

    /// <summary>This binding overlaid with another one's item and variables.</summary>
    public Binding With(Binding other)
    {
        var result = WithItem(other.Item);
        for (var i = 0; i < other._names.Length; i++)
        {
            result = result.With(other._names[i], other._values[i]);
        }

        return result;
    }
}
