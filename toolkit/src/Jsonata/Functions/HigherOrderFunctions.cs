using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Functions that take functions, which are given the item, its position and the whole, as far as they want them.</summary>
internal static class HigherOrderFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("map", "<af>", Map);
        table.Add("filter", "<af>", Filter);
        table.Add("single", "<af?>", Single);
        table.Add("reduce", "<afj?:j>", Reduce);
    }

    public static Value Call(CallContext call, FunctionValue function, Value item, Value place, Value whole) => function.Arity switch
    {
        <= 1 => call.Call(function, item),
        2 => call.Call(function, item, place),
        _ => call.Call(function, item, place, whole),
    };

    private static Value Map(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { } array)
        {
            return default;
        }

        var result = ArrayValue.Sequence(array.Count);
        var held = call.Run.HeldMark;
        call.Run.Hold(arguments[0]);
        for (var i = 0; i < array.Count; i++)
        {
            var value = Call(call, arguments[1].AsFunction!, array[i], Value.Of(i), arguments[0]);
            if (!value.IsUndefined)
            {
                result.Add(value);
                call.Run.CheckItems(result.Count);
            }
        }

        call.Run.Release(held);
        return Value.Of(result);
    }

    private static Value Filter(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { } array)
        {
            return default;
        }

        var result = ArrayValue.Sequence();
        var held = call.Run.HeldMark;
        call.Run.Hold(arguments[0]);
        for (var i = 0; i < array.Count; i++)
        {
            if (Truth.Of(Call(call, arguments[1].AsFunction!, array[i], Value.Of(i), arguments[0]), call.Run))
            {
                result.Add(array[i]);
                call.Run.CheckItems(result.Count);
            }
        }

        call.Run.Release(held);
        return Value.Of(result);
    }

    private static Value Single(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { } array)
        {
            return default;
        }

        var matches = 0;
        var result = default(Value);
        for (var i = 0; i < array.Count; i++)
        {
            if (arguments[1].AsFunction is not { } function || Truth.Of(Call(call, function, array[i], Value.Of(i), arguments[0]), call.Run))
            {
                result = array[i];
                if (++matches > 1)
                {
                    throw Error.At("D3138", -1);
                }
            }
        }

        return matches == 1 ? result : throw Error.At("D3139", -1);
    }

    private static Value Reduce(Value[] arguments, CallContext call)
    {
        if (arguments[0].AsArray is not { } array)
        {
            return default;
        }

        var function = arguments[1].AsFunction!;
        if (function.Arity < 2)
        {
            throw Error.At("D3050", 1);
        }

        var start = 0;
        var result = arguments[2];
        if (result.IsUndefined && array.Count > 0)
        {
            result = array[0];
            start = 1;
        }

        for (var i = start; i < array.Count; i++)
        {
            result = function.Arity switch
            {
                2 => call.Call(function, result, array[i]),
                3 => call.Call(function, result, array[i], Value.Of(i)),
                _ => call.Call(function, result, array[i], Value.Of(i), arguments[0]),
            };
        }

        return result;
    }
}
