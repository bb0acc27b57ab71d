using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>^(a, &gt;b): the items of a path in order of the terms.</summary>
internal sealed class SortNode(Node[] terms, bool[] descending, int position) : Node(position)
{
    public override Value Compute(Value input, Frame frame) =>
        input.AsArray is { } array ? Value.Of(Sort(array, frame)) : input;

    public ArrayValue Sort(ArrayValue input, Frame frame)
    {
        if (input.Count <= 1)
        {
            return input;
        }

        var entries = new Entry[input.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new Entry(input[i], frame, null, terms.Length);
        }

        MergeSort.Sort(entries, IsAfter);
        var result = new ArrayValue(entries.Length);
        foreach (var entry in entries)
        {
            result.Add(entry.Item);
        }

        return result;
    }

    public BindingStream Sort(BindingStream input, Frame frame)
    {
        var entries = input.Bindings.ConvertAll(binding => new Entry(binding.Item, binding.FrameIn(frame), binding, terms.Length)).ToArray();
        MergeSort.Sort(entries, IsAfter);
        var result = new BindingStream();
        result.Bindings.AddRange(entries.Select(entry => entry.Binding!));
        return result;
    }

    private bool IsAfter(Entry left, Entry right)
    {
        left.Frame.Run.Step();
        for (var i = 0; i < terms.Length; i++)
        {
            var order = Compare(left.Key(i, terms[i]), right.Key(i, terms[i]), descending[i]);
            if (order != 0)
            {
                return order > 0;
            }
        }

        return false;
    }

    private int Compare(Value left, Value right, bool isDescending)
    {
        if (left.IsUndefined || right.IsUndefined)
        {
            return (left.IsUndefined ? 1 : 0) - (right.IsUndefined ? 1 : 0);
        }

        CheckType(left);
        CheckType(right);
        if (left.IsNumber != right.IsNumber)
        {
            throw Error.Of("T2007", left, right, null, Position);
        }

        var order = left.IsNumber ? left.Number.CompareTo(right.Number) : string.CompareOrdinal(left.AsString, right.AsString);
        return isDescending ? -order : order;
    }

    private void CheckType(Value key)
    {
        if (!key.IsNumber && key.AsString is null)
        {
            throw Error.Of("T2008", key, null, Position);
        }
    }

    private sealed class Entry(Value item, Frame frame, Binding? binding, int termCount)
    {
        private readonly Value[] _keys = new Value[termCount];
        private int _known;

        public Value Item => item;

        public Frame Frame => frame;

        public Binding? Binding => binding;

        public Value Key(int index, Node term)
        {
            if (index >= _known)
            {
                _keys[index] = term.Evaluate(item, frame);
                _known = index + 1;
            }

            return _keys[index];
        }
    }
}
