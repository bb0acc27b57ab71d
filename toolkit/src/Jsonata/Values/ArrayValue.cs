using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>An array, or a sequence (the flat stream that the steps of a path yield). An array of the input is read when first touched.</summary>
internal sealed class ArrayValue
{
    private readonly JsonElement _source;
    private readonly double _rangeStart;
    private bool _isChanged;
    private Value[]? _items;
    private int _count;

    public ArrayValue(int capacity = 0)
    {
        _items = capacity == 0 ? [] : new Value[capacity];
    }

    public ArrayValue(in JsonElement source)
    {
        _source = source;
        _count = source.GetArrayLength();
    }

    public ArrayValue(Value[] items, int count)
    {
        _items = items;
        _count = count;
    }

    /// <summary>Ascending integers, written out when first touched.</summary>
    public ArrayValue(double rangeStart, int count)
    {
        _rangeStart = rangeStart;
        _count = count;
        IsRange = true;
    }

    /// <summary>A result of steps: one item stands for itself, none for nothing.</summary>
    public bool IsSequence { get; set; }

    /// <summary>A sequence that stays an array even with one item (<c>[]</c> behind a step).</summary>
    public bool KeepSingleton { get; set; }

    /// <summary>Made by an array constructor at an end of a path, hence not flattened into the sequence around it.</summary>
    public bool IsConstructed { get; set; }

    /// <summary>The sequence that holds an input array as its one item.</summary>
    public bool IsOuterWrapper { get; set; }

    public int Count => _count;

    public ReadOnlySpan<Value> Items => (_items ?? Read()).AsSpan(0, _count);

    public Value this[int index]
    {
        get => (_items ?? Read())[index];
        set
        {
            (_items ?? Read())[index] = value;
            _isChanged = true;
        }
    }

    /// <summary>Is it an array of the input, just as it came?</summary>
    public bool IsUntouched => !_isChanged && _source.ValueKind == JsonValueKind.Array;

    /// <summary>Is it a range of integers, just as it was made?</summary>
    public bool IsRange { get; private set; }

    /// <summary>The element of the input that an untouched array is.</summary>
    public JsonElement Source => _source;

    public static ArrayValue Sequence(int capacity = 0) => new(capacity) { IsSequence = true };

    public static ArrayValue SequenceOf(Value item) => new([item], 1) { IsSequence = true };

    public static ArrayValue Of(params Value[] items) => new(items, items.Length);

    public void Add(Value item)
    {
        var items = _items ?? Read();
        if (_count == items.Length)
        {
            Array.Resize(ref items, Math.Max(4, _count * 2));
            _items = items;
        }

        items[_count++] = item;
        _isChanged = true;
        IsRange = false;
    }

    public void AddRange(ReadOnlySpan<Value> range)
    {
        var items = _items ?? Read();
        var needed = _count + range.Length;
        if (needed > items.Length)
        {
            Array.Resize(ref items, Math.Max(needed, _count * 2));
            _items = items;
        }

        range.CopyTo(items.AsSpan(_count));
        _count = needed;
        _isChanged = true;
        IsRange = false;
    }

    /// <summary>Adds what a step yielded: nothing for nothing, the items of an array, else the value itself.</summary>
    public void AddFlattened(Value value)
    {
        if (value.AsArray is { } array)
        {
            AddRange(array.Items);
        }
        else if (!value.IsUndefined)
        {
            Add(value);
        }
    }

    private Value[] Read()
    {
        var items = new Value[_count];
        if (_source.ValueKind != JsonValueKind.Array)
        {
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = Value.Of(_rangeStart + i);
            }

            return _items = items;
        }

        var index = 0;
        foreach (var element in _source.EnumerateArray())
        {
            items[index++] = Value.From(element);
        }

        return _items = items;
    }
}
