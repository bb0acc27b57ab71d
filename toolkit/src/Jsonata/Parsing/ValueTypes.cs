using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>The types that a parameter of a signature takes.</summary>
[Flags]
internal enum ValueTypes
{
    None = 0,
    String = 1,
    Number = 2,
    Boolean = 4,
    Null = 8,
    Array = 16,
    Object = 32,
    Function = 64,
    Missing = 128,
    Json = String | Number | Boolean | Null | Array | Object | Missing,
    Any = Json | Function,
}

internal static class ValueTypesOf
{
    public static ValueTypes TypeOf(Value value) => value.Kind switch
    {
        ValueKind.String => ValueTypes.String,
        ValueKind.Number => ValueTypes.Number,
        ValueKind.Boolean => ValueTypes.Boolean,
        ValueKind.Null => ValueTypes.Null,
        ValueKind.Array => ValueTypes.Array,
        ValueKind.Object => ValueTypes.Object,
        ValueKind.Function => ValueTypes.Function,
        _ => ValueTypes.Missing,
    };
}
