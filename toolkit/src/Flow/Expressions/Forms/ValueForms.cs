namespace AsteroidWorkflows.Flow.Expressions.Forms;

internal static class ValueForms
{
    private const string Values = "Values";
    private const string Made = "Objects and arrays";
    private const string Known = "What the execution knows";

    public static IReadOnlyList<Form> All { get; } =
    [
        new("Math.Abs(Int32)", Values, "Math.Abs(o.Quantity)"),
        new("Math.Abs(Double)", Values, "Math.Abs(o.Weight)"),
        new("Math.Floor(Double)", Values, "Math.Floor(o.Weight)"),
        new("Math.Ceiling(Double)", Values, "Math.Ceiling(o.Weight)"),
        new("Math.Max(Int32,Int32)", Values, "Math.Max(o.Quantity, 1)"),
        new("Math.Max(Double,Double)", Values, "Math.Max(o.Weight, 0.5)"),
        new("Math.Min(Int32,Int32)", Values, "Math.Min(o.Quantity, 1)"),
        new("Math.Min(Double,Double)", Values, "Math.Min(o.Weight, 0.5)"),
        new("Nullable.GetValueOrDefault()", Values, "o.Discount.GetValueOrDefault()"),
        new("Nullable.GetValueOrDefault(T)", Values, "o.Discount.GetValueOrDefault(7)"),
        new("Int32.Equals(Int32)", Values, "o.Quantity.Equals(3)"),
        new("Double.Equals(Double)", Values, "o.Weight.Equals(0.5)"),
        new("Boolean.Equals(Boolean)", Values, "o.Express.Equals(true)"),
        new("Guid.Equals(Guid)", Values, "o.Key.Equals(Guid.Empty)"),
        new("New(Object)", Made, "new { o.Id, Total = o.Lines.Length }"),
        new("New(Object) { … }", Made, "new Box { Name = o.Id }"),
        new("New(Collection)", Made, "new[] { o.Id, \"a\" }"),
        new("New(List)", Made, "new List<string> { o.Id, \"a\" }"),
        new("New(Dictionary)", Made, "new Dictionary<string, string> { { \"id\", o.Id } }"),
        new("ValueTuple.Create", Made, "ValueTuple.Create(o.Id, o.Quantity)"),
        new("ValueTuple.Item", Made, "ValueTuple.Create(o.Id, o.Quantity).Item1"),
        new("Context", Known, "Context.Execution.Name"),
        new("Context.MapItem()", Known, "Context.MapItem<Order>().Id"),
        new("Context.ExecutionInput()", Known, "Context.ExecutionInput<Order>().Id"),
    ];
}
