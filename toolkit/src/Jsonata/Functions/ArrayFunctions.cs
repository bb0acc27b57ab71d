using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Arrays from arrays.</summary>
internal static class ArrayFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("append", "<xx:a>", Append);
        table.Add("reverse", "<a:a>", (a, call) => Reverse(a[0], call.Run));
        table.Add("shuffle", "<a:a>", Shuffle);
        table.Add("distinct", "<x:x>", Distinct);
        table.Add("zip", "<a+>", (a, call) => Zip(a, call.Run));
        table.Add("sort", "<af?:a>", Sort);
    }

    private static Value Append(Value[] arguments, CallContext call)
    {
        var held = call.Run.HeldMark;
        call.Run.Hold(arguments[0]);
        call.Run.Hold(arguments[1]);
        var count = (long)(arguments[0].AsArray?.Count ?? 1) + (arguments[1].AsArray?.Count ?? 1);
        call.Run.CheckItems(count);
        call.Run.Steps(count >> 4);
        call.Run.Release(held);
        return Sequences.Append(arguments[0], arguments[1]);
    }

    private static Value Reverse(Value value, Run run)
    {
        if (value.AsArray is not { Count: > 1 } array)
        {
            return value;
        }

        run.Steps(array.Count >> 2);
        var items = array.Items.ToArray();
        Array.Reverse(items);
        return Value.Of(ArrayValue.Of(items));
    }

    private static Value Shuffle(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { Count: > 1 } array)
        {
            return arguments[0];
        }

        var items = array.Items.ToArray();
        call.Run.Steps(items.Length);
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = (int)(call.Run.Options.Random() * (i + 1));
            (items[i], items[other]) = (items[other], items[i]);
        }

        return Value.Of(ArrayValue.Of(items));
    }

    private static Value Distinct(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { Count: > 1 } array)
        {
            return arguments[0];
        }

        var result = new ArrayValue(array.Count) { IsSequence = array.IsSequence };
        var seen = new HashSet<Value>(new ContentComparer(call.Run));
        foreach (var item in array.Items)
        {
            call.Run.Step();
            if (seen.Add(item))
            {
                result.Add(item);
            }
        }

        return Value.Of(result);
    }

    private static Value Zip(Value[] arguments, Run run)
    {
        var length = arguments.Length == 0 ? 0 : int.MaxValue;
        foreach (var argument in arguments)
        {
            length = Math.Min(length, argument.AsArray?.Count ?? 0);
        }

        run.CheckItems((long)length * (arguments.Length + 1));
        var result = new ArrayValue(length);
        for (var i = 0; i < length; i++)
        {
            run.Steps(arguments.Length);
            var tuple = new ArrayValue(arguments.Length);
            foreach (var argument in arguments)
            {
                tuple.Add(argument.AsArray![i]);
            }

            result.Add(Value.Of(tuple));
        }

        return Value.Of(result);
    }

    private static Value Sort(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { Count: > 1 } array)
        {
            return arguments[0];
        }

        var items = array.Items.ToArray();
        call.Run.Steps((long)items.Length * (long.Log2(items.Length) + 1) >> 2);
        if (arguments[1].AsFunction is { } isAfter)
        {
            MergeSort.Sort(items, (left, right) => Truth.Of(call.Call(isAfter, left, right), call.Run));
        }
        else if (Array.TrueForAll(items, item => item.IsNumber))
        {
            MergeSort.Sort(items, (left, right) => left.Number > right.Number);
        }
        else if (Array.TrueForAll(items, item => item.AsString is not null))
        {
            MergeSort.Sort(items, (left, right) => string.CompareOrdinal(left.AsString, right.AsString) > 0);
        }
        else
        {
            throw Error.At("D3070", -1);
        }

        return Value.Of(ArrayValue.Of(items));
    }
}
