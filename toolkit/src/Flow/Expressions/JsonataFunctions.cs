namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>The names that a variable may not take, because they have a meaning in JSONata or in Step Functions.</summary>
internal static class JsonataFunctions
{
    private static readonly HashSet<string> Names =
    [
        "states", "abs", "append", "assert", "average", "base64decode", "base64encode", "boolean", "ceil", "clone", "contains", "count",
        "decodeUrl", "decodeUrlComponent", "distinct", "each", "encodeUrl", "encodeUrlComponent", "error", "eval", "exists", "filter", "floor",
        "formatBase", "formatInteger", "formatNumber", "fromMillis", "hash", "join", "keys", "length", "lookup", "lowercase", "map", "match",
        "max", "merge", "millis", "min", "not", "now", "number", "pad", "parse", "parseInteger", "partition", "power", "random", "range",
        "reduce", "replace", "reverse", "round", "shuffle", "sift", "single", "sort", "split", "spread", "sqrt", "string", "substring",
        "substringAfter", "substringBefore", "sum", "toMillis", "trim", "type", "uppercase", "uuid", "zip",
    ];

    internal static bool Contains(string name) => Names.Contains(name) || Helpers.IsName(name);
}
