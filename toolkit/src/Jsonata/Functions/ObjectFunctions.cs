using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Objects taken apart and put together.</summary>
internal static class ObjectFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("keys", "<x-:a<s>>", (a, call) => Keys(a[0], call.Run));
        table.Add("lookup", "<x-s:x>", (a, call) => Lookup(a, call.Run));
        table.Add("spread", "<x-:a<o>>", (a, call) => Spread(a[0], call.Run));
        table.Add("merge", "<a<o>:o>", (a, call) => Merge(a[0], call.Run));
        table.Add("each", "<o-f:a>", Each);
        table.Add("sift", "<o-f?:o>", Sift);
    }

    private static Value Keys(Value value, Run run)
    {
        var result = ArrayValue.Sequence();
        CollectKeys(value, result, new HashSet<string>(StringComparer.Ordinal), run);
        return Value.Of(result);
    }

    private static void CollectKeys(Value value, ArrayValue result, HashSet<string> seen, Run run)
    {
        run.EnterValue();
        run.Steps(1 + ((value.AsObject?.Count ?? 0) >> 2));
        if (value.AsArray is { } array)
        {
            foreach (var item in array.Items)
            {
                CollectKeys(item, result, seen, run);
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

        run.LeaveValue();
    }

    private static Value Lookup(Value[] arguments, Run run)
    {
        if (arguments[1].AsString is not { } name)
        {
            return default;
        }

        return NameNode.Lookup(arguments[0], new PropertyName(name), run);
    }

    private static Value Spread(Value value, Run run)
    {
        run.EnterValue();
        if (value.AsArray is { } array)
        {
            var all = new ArrayValue();
            foreach (var item in array.Items)
            {
                all.AddFlattened(Spread(item, run));
                run.CheckItems(all.Count);
            }

            run.LeaveValue();
            return array.Count == 0 ? default : Value.Of(all);
        }

        run.LeaveValue();
        if (value.AsObject is not { } fields)
        {
            run.Step();
            return value;
        }

        run.Steps(fields.Count);

        var result = ArrayValue.Sequence(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            var single = new ObjectValue(1);
            single.Set(fields.Names[i], fields.Values[i]);
            result.Add(Value.Of(single));
        }

        return Value.Of(result);
    }

    private static Value Merge(Value value, Run run)
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
                run.Steps(1 + fields.Count);
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
                if (Truth.Of(verdict, call.Run))
                {
                    result.Set(fields.Names[i], fields.Values[i]);
                }
            }
        }

        return result.Count == 0 ? default : Value.Of(result);
    }
}
