namespace AsteroidWorkflows.Flow.Generator.Trees;

internal static class OperatorProducers
{
    private static readonly (string Key, string Type)[] Comparable =
    [
        ("String", "string"), ("Boolean", "bool"), ("Boolean?", "bool?"), ("Int32", "int"), ("Int32?", "int?"), ("UInt32", "uint"), ("UInt32?", "uint?"), ("Double", "double"), ("Double?", "double?"),
        ("Enum", "Plain"), ("Enum", "Named?"), ("Enum", "Renamed"), ("Enum", "Plain?"), ("Guid", "Guid"), ("Guid?", "Guid?"), ("DateTimeOffset", "DateTimeOffset"), ("DateTimeOffset?", "DateTimeOffset?"),
    ];

    internal static IEnumerable<Producer> All =>
    [
        .. Whole("Add", "+"), .. Whole("Subtract", "-"), .. Whole("Multiply", "*"),
        Producer.Of("Divide(Int32)", "int", "({0} / {1})", "int", "int"),
        Producer.Of("Divide(Int32)", "int", "({0} / {1})", "int", "#int"),
        Producer.Of("Modulo(Int32)", "int", "({0} % {1})", "int", "int"),
        Producer.Of("Modulo(Int32)", "int", "({0} % {1})", "int", "#int"),
        Producer.Running("Add(Double)", "double", "({0} + {1})", "Runs.Fin({0} + {1})", "double", "double"),
        Producer.Running("Subtract(Double)", "double", "({0} - {1})", "Runs.Fin({0} - {1})", "double", "double"),
        Producer.Running("Multiply(Double)", "double", "({0} * {1})", "Runs.Fin({0} * {1})", "double", "double"),
        Producer.Running("Divide(Double)", "double", "({0} / {1})", "Runs.Fin({0} / {1})", "double", "double"),
        Producer.Running("Divide(Double)", "double", "({0} / {1})", "Runs.Fin({0} / {1})", "double", "#double"),
        Producer.Running("Modulo(Double)", "double", "({0} % {1})", "Runs.Fin({0} % {1})", "double", "double"),
        Producer.Of("Negate(Int32)", "int", "(-({0}))", "int"),
        Producer.Of("NegateChecked(Int32)", "int", "checked(-({0}))", "int"),
        Producer.Of("Negate(Double)", "double", "(-({0}))", "double"),
        Producer.Of("Convert(Int32,Double)", "double", "((double){0})", "int"),
        Producer.Running("", "double", "({0} * {1})", "Runs.Fin({0} * {1})", "int", "double"),
        Producer.Of("", "int", "((int){0})", "byte"),
        Producer.Of("", "int", "({0} + {1})", "short", "byte"),
        Producer.Of("", "int", "((int){0})", "int?"),
        Producer.Of("", "double", "((double){0})", "double?"),
        Producer.Of("", "int?", "((int?){0})", "int"),
        Producer.Of("", "double?", "((double?){0})", "double"),
        Producer.Of("", "bool?", "((bool?){0})", "bool"),
        Producer.Of("Not(Boolean)", "bool", "(!{0})", "bool"),
        Producer.Of("AndAlso(Boolean)", "bool", "({0} && {1})", "bool", "bool"),
        Producer.Of("OrElse(Boolean)", "bool", "({0} || {1})", "bool", "bool"),
        .. Comparable.SelectMany(type => new[] { Compared("Equal", "==", type.Key, type.Type), Compared("NotEqual", "!=", type.Key, type.Type) }),
        .. new[] { ("LessThan", "<"), ("LessThanOrEqual", "<="), ("GreaterThan", ">"), ("GreaterThanOrEqual", ">=") }.SelectMany(order =>
            Comparable.Where(type => type.Key is not ("String" or "Boolean" or "Boolean?" or "Enum" or "Guid" or "Guid?")).Select(type => Compared(order.Item1, order.Item2, type.Key, type.Type))
            .Append(Producer.Of($"{order.Item1}(Int64)", "bool", $"({{0}} {order.Item2} {{1}})", "uint", "int"))
            .Append(Producer.Of($"{order.Item1}(Int64?)", "bool", $"({{0}} {order.Item2} {{1}})", "uint?", "int"))),
        .. new[] { ("Equal", "=="), ("NotEqual", "!=") }.SelectMany(equal => new[]
        {
            Producer.Of($"{equal.Item1}(Int64)", "bool", $"({{0}} {equal.Item2} {{1}})", "uint", "int"),
            Producer.Of($"{equal.Item1}(Int64?)", "bool", $"({{0}} {equal.Item2} {{1}})", "uint", "int?"),
            Producer.Of($"{equal.Item1}(null)", "bool", $"({{0}} {equal.Item2} null)", "string"),
            Producer.Of($"{equal.Item1}(null)", "bool", $"({{0}} {equal.Item2} null)", "R2"),
            Producer.Of($"{equal.Item1}(null)", "bool", $"({{0}} {equal.Item2} null)", "int?"),
            Producer.Of($"{equal.Item1}(null)", "bool", $"(null {equal.Item2} {{0}})", "DateTimeOffset?"),
            Producer.Of($"{equal.Item1}(null)", "bool", $"({{0}} {equal.Item2} null)", "coll:string"),
        }),
        Producer.Of("Coalesce", "string", "({0} ?? {1})", "string", "string"),
        Producer.Of("Coalesce", "int", "({0} ?? {1})", "int?", "int"),
        Producer.Of("Coalesce", "int?", "({0} ?? {1})", "int?", "int?"),
        Producer.Of("Coalesce", "bool", "({0} ?? {1})", "bool?", "bool"),
        Producer.Of("Coalesce", "R2", "({0} ?? {1})", "R2", "R2"),
        new("Conditional", "*", (trees, type, depth) => new(type, "({0} ? {1} : {2})", trees.Part("bool", depth), trees.Part(type, depth), trees.Part(type, depth))),
        Producer.Of("Nullable.HasValue", "bool", "{0}.HasValue", "path:int?"),
        Producer.Of("Nullable.HasValue", "bool", "{0}.HasValue", "path:DateTimeOffset?"),
        Producer.Of("Nullable.Value", "int", "{0}.Value", "path:int?"),
        Producer.Of("Nullable.Value", "bool", "{0}.Value", "path:bool?"),
        .. new[] { "int", "string", "R2", "DateTimeOffset" }.Select(Tested),
    ];

    private static IEnumerable<Producer> Whole(string name, string symbol) =>
    [
        Producer.Of($"{name}(Int32)", "int", $"({{0}} {symbol} {{1}})", "int", "int"),
        Producer.Of($"{name}(Int32)", "int", $"({{0}} {symbol} {{1}})", "int", "#int"),
        Producer.Of($"{name}Checked(Int32)", "int", $"checked({{0}} {symbol} {{1}})", "int", "int"),
    ];

    private static Producer Compared(string name, string symbol, string key, string type) => Producer.Of($"{name}({key})", "bool", $"({{0}} {symbol} {{1}})", type, type);

    /// <summary>A value that is used only where a test says that it is there.</summary>
    private static Producer Tested(string type) => new("", type, (trees, wanted, depth) =>
    {
        var path = trees.Part("path:" + (Contracts.Types.IsReference(type) ? type : type + "?"), depth);
        return new(wanted, $"({{0}} != null ? {{0}}{(Contracts.Types.IsReference(type) ? "" : ".Value")} : {{1}})", path, trees.Part(type, depth));
    });
}
