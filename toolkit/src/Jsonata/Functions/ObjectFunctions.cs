using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Objects taken apart and put together.</summary>
internal static class ObjectFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("keys", "<x-:a<s>>", (a, _) => Keys(a[0]));
        table.Add("lookup", "<x-s:x>", (a, _) => Lookup(a));
        table.Add("spread", "<x-:a<o>>", (a, _) => Spread(a[0]));
        table.Add("merge", "<a<o>:o>", (a, _) => Merge(a[0]));
        table.Add("each", "<o-f:a>", Each);
        table.Add("sift", "<o-f?:o>", Sift);
    }

    private static Value Keys(Value value)
    {
        var result = ArrayValue.Sequence();
        CollectKeys(value, result, new HashSet<string>(StringComparer.Ordinal));
        return Value.Of(result);
    }

    private static void CollectKeys(Value value, ArrayValue result, HashSet<string> seen)
    {
        if (value.AsArray is { } array)
        {
            foreach (var item in array.Items)
            {
                CollectKeys(item, result, seen);
            }
        }
        else if (value.AsObject is { } fields)
        {
            foreach (var name in fields.Names)
            {
                if (seen.Add(name))
                {
                    result.Add(Value.Of(name));
                }
            }
        }
    }

    private static Value Lookup(Value[] arguments)
    {
        if (arguments[1].AsString is not { } name)
        {
            return default;
        }

        return NameNode.Lookup(arguments[0], new PropertyName(name));
    }

    private static Value Spread(Value value)
    {
        if (value.AsArray is { } array)
        {
            var all = new ArrayValue();
            foreach (var item in array.Items)
            {
                all.AddFlattened(Spread(item));
            }

            return array.Count == 0 ? default : Value.Of(all);
        }

        if (value.AsObject is not { } fields)
        {
            return value;
        }

        var result = ArrayValue.Sequence(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            var single = new ObjectValue(1);
            single.Set(fields.Names[i], fields.Values[i]);
            result.Add(Value.Of(single));
        }

        return Value.Of(result);
    }

    private static Value Merge(Value value)
    {
        if (value.AsArray is not { } array)
        {
            return default;
        }

        var result = new ObjectValue();
        foreach (var item in array.Items)
        {
            if (item.AsObject is { } fields)
            {
                for (var i = 0; i < fields.Count; i++)
                {
                    result.Set(fields.Names[i], fields.Values[i]);
                }
            }
        }

        return Value.Of(result);
    }

    private static Value Each(Value[] arguments, CallContext call)
    {
        var result = ArrayValue.Sequence();
        if (arguments[0].AsObject is { } fields && arguments[1].AsFunction is { } function)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                var value = HigherOrderFunctions.Call(call, function, fields.Values[i], Value.Of(fields.Names[i]), arguments[0]);
                if (!value.IsUndefined)
                {
                    result.Add(value);
                }
            }
        }

        return Value.Of(result);
    }

    private static Value Sift(Value[] arguments, CallContext call)
    {
        var result = new ObjectValue();
        if (arguments[0].AsObject is { } fields && arguments[1].AsFunction is { } function)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                var verdict = HigherOrderFunctions.Call(call, function, fields.Values[i], Value.Of(fields.Names[i]), arguments[0]);
                if (Truth.Of(verdict))
                {
                    result.Set(fields.Names[i], fields.Values[i]);
                }
            }
        }

        return result.Count == 0 ? default : Value.Of(result);
    }
}
