using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Nodes;

/// <summary>Predicates in brackets: a number picks by position, anything else keeps where it is true.</summary>
internal static class Filter
{
    public static Value Apply(Node predicate, Value input, Frame frame)
    {
        if (input.AsInternal<BindingStream>() is { } stream)
        {
            return Value.OfInternal(Apply(predicate, stream, frame));
        }

        var array = input.AsArray ?? ArrayValue.SequenceOf(input);
        if (predicate is LiteralNode { Number: { } position })
        {
            return Pick(array, position);
        }

        var results = ArrayValue.Sequence();
        var held = frame.Run.HeldMark;
        frame.Run.Hold(Value.Of(array));
        for (var i = 0; i < array.Count; i++)
        {
            frame.Run.Step();
            var item = array[i];
            if (Keeps(predicate.Evaluate(item, frame), i, array.Count, frame.Run) && !item.IsUndefined)
            {
                results.Add(item);
                frame.Run.CheckItems(results.Count);
            }
        }

        frame.Run.Release(held);

        return Value.Of(results);
    }

    public static BindingStream Apply(Node predicate, BindingStream input, Frame frame)
    {
        var results = new BindingStream();
        var count = input.Bindings.Count;
        if (predicate is LiteralNode { Number: { } position })
        {
            var index = (int)Math.Clamp(Math.Floor(position), -1e9, 1e9);
            index = index < 0 ? index + count : index;
            if (index >= 0 && index < count)
            {
                results.Bindings.Add(input.Bindings[index]);
            }

            return results;
        }

        for (var i = 0; i < count; i++)
        {
            frame.Run.Step();
            var binding = input.Bindings[i];
            if (Keeps(predicate.Evaluate(binding.Item, binding.FrameIn(frame)), i, count, frame.Run))
            {
                results.Bindings.Add(binding);
            }
        }

        return results;
    }

    private static Value Pick(ArrayValue array, double position)
    {
        var index = (int)Math.Clamp(Math.Floor(position), -1e9, 1e9);
        index = index < 0 ? index + array.Count : index;
        if (index < 0 || index >= array.Count)
        {
            return Value.Of(ArrayValue.Sequence());
        }

        var item = array[index];
        return item.AsArray is not null || item.IsUndefined ? item : Value.Of(ArrayValue.SequenceOf(item));
    }

    private static bool Keeps(Value verdict, int index, int count, Run run)
    {
        if (verdict.IsBoolean)
        {
            return verdict.IsTrue;
        }

        if (verdict.IsNumber && double.IsFinite(verdict.Number))
        {
            return IsPosition(verdict, index, count);
        }

        if (verdict.AsArray is { Count: > 0 } positions && AllNumbers(positions))
        {
            run.Steps(positions.Count >> 2);
            foreach (var position in positions.Items)
            {
                if (IsPosition(position, index, count))
                {
                    return true;
                }
            }

            return false;
        }

        return Truth.Of(verdict, run);
    }

    private static bool IsPosition(Value number, int index, int count)
    {
        var position = Math.Floor(number.Number);
        return (position < 0 ? position + count : position) == index;
    }

    private static bool AllNumbers(ArrayValue array)
    {
        foreach (var item in array.Items)
        {
            if (!item.IsNumber)
            {
                return false;
            }
        }

        return true;
    }
}
