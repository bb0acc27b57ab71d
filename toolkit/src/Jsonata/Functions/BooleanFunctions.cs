using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>Truth, existence, types and errors of the expression's own.</summary>
internal static class BooleanFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("boolean", "<x-:b>", (a, call) => a[0].IsUndefined ? default : Value.Of(Truth.Of(a[0], call.Run)));
        table.Add("not", "<x-:b>", (a, call) => a[0].IsUndefined ? default : Value.Of(!Truth.Of(a[0], call.Run)));
        table.Add("exists", "<x:b>", (a, _) => Value.Of(!a[0].IsUndefined));
        table.Add("type", "<x:s>", (a, _) => TypeOf(a[0]));
        table.Add("error", "<s?:x>", (a, call) => throw Error.At("D3137", -1, value: a[0].AsString is { Length: > 0 } told ? told : (IsStandard(call) ? "$error() was called" : "$error() function evaluated")));
        table.Add("assert", "<bs?:x>", (a, call) => a[0].IsTrue
            ? default
            : throw Error.At("D3141", -1, value: a[1].AsString is { Length: > 0 } told ? told : (IsStandard(call) ? "$assert() does not hold" : "$assert() statement failed")));
    }

    private static bool IsStandard(CallContext call) => call.Run.Dialect == JsonataDialect.Standard;

    private static Value TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Undefined => default,
        ValueKind.Null => Value.Of("null"),
        ValueKind.Boolean => Value.Of("boolean"),
        ValueKind.Number => double.IsInfinity(value.Number) ? throw Error.Of("D1001", value) : Value.Of(double.IsNaN(value.Number) ? "object" : "number"),
        ValueKind.String => Value.Of("string"),
        ValueKind.Array => Value.Of("array"),
        ValueKind.Function => Value.Of("function"),
        _ => Value.Of("object"),
    };
}
