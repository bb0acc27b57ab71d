namespace AsteroidWorkflows.Flow.Expressions.Forms;

internal static class OperatorForms
{
    private const string Arithmetic = "Arithmetic";
    private const string Comparison = "Comparison and logic";
    private const string Null = "Null and conditions";

    public static IReadOnlyList<Form> All { get; } =
    [
        new("Add(Int32)", Arithmetic, "o.Quantity + 1"),
        new("Add(Double)", Arithmetic, "o.Weight + 1.5"),
        new("AddChecked(Int32)", Arithmetic, "checked(o.Quantity + 1)"),
        new("Subtract(Int32)", Arithmetic, "o.Quantity - o.Lines.Length"),
        new("Subtract(Double)", Arithmetic, "o.Weight - 0.5"),
        new("SubtractChecked(Int32)", Arithmetic, "checked(o.Quantity - 1)"),
        new("Multiply(Int32)", Arithmetic, "o.Lines.Length * 3"),
        new("Multiply(Double)", Arithmetic, "o.Weight * 0.5"),
        new("MultiplyChecked(Int32)", Arithmetic, "checked(o.Quantity * 3)"),
        new("Divide(Int32)", Arithmetic, "o.Quantity / 3"),
        new("Divide(Double)", Arithmetic, "o.Weight / 4"),
        new("Modulo(Int32)", Arithmetic, "o.Quantity % 3"),
        new("Modulo(Double)", Arithmetic, "o.Weight % 4"),
        new("Negate(Int32)", Arithmetic, "-o.Lines.Length"),
        new("Negate(Double)", Arithmetic, "-o.Weight"),
        new("NegateChecked(Int32)", Arithmetic, "checked(-o.Quantity)"),
        new("Convert(Int32,Double)", Arithmetic, "(double)o.Quantity"),
        new("Not(Boolean)", Comparison, "!o.Express"),
        new("AndAlso(Boolean)", Comparison, "o.Quantity > 3 && !o.Express"),
        new("OrElse(Boolean)", Comparison, "o.Quantity > 3 || o.Express"),
        .. Comparisons("Equal", "==", "!="),
        .. Orders(),
        new("Equal(null)", Null, "o.Note == null"),
        new("NotEqual(null)", Null, "o.Note != null"),
        new("Coalesce", Null, "o.Note ?? o.Id"),
        new("Conditional", Null, "o.Express ? o.Id : \"none\""),
        new("Nullable.HasValue", Null, "o.Discount.HasValue"),
        new("Nullable.Value", Null, "o.Discount == null ? 0 : o.Discount.Value"),
    ];

    private static IEnumerable<Form> Comparisons(string name, string equal, string unequal)
    {
        foreach (var (key, symbol) in new[] { (name, equal), ("Not" + name, unequal) })
        {
            yield return new($"{key}(String)", Comparison, $"o.Id {symbol} \"a\"");
            yield return new($"{key}(Boolean)", Comparison, $"o.Express {symbol} o.Quantity > 3");
            yield return new($"{key}(Boolean?)", Comparison, $"(bool?)o.Express {symbol} true");
            yield return new($"{key}(Int32)", Comparison, $"o.Quantity {symbol} 3");
            yield return new($"{key}(Int32?)", Comparison, $"o.Discount {symbol} 3");
            yield return new($"{key}(UInt32)", Comparison, $"o.Copies {symbol} 3u");
            yield return new($"{key}(UInt32?)", Comparison, $"(uint?)o.Copies {symbol} 3u");
            yield return new($"{key}(Int64)", Comparison, $"o.Copies {symbol} o.Quantity");
            yield return new($"{key}(Int64?)", Comparison, $"o.Copies {symbol} o.Discount");
            yield return new($"{key}(Double)", Comparison, $"o.Weight {symbol} 0.5");
            yield return new($"{key}(Double?)", Comparison, $"(double?)o.Weight {symbol} o.Discount");
            yield return new($"{key}(Enum)", Comparison, $"o.Priority {symbol} Priority.High");
            yield return new($"{key}(Guid)", Comparison, $"o.Key {symbol} Guid.Empty");
            yield return new($"{key}(Guid?)", Comparison, $"(Guid?)o.Key {symbol} Guid.Empty");
            yield return new($"{key}(DateTimeOffset)", Comparison, $"o.DueAt {symbol} Context.Execution.StartTime");
            yield return new($"{key}(DateTimeOffset?)", Comparison, $"(DateTimeOffset?)o.DueAt {symbol} Context.Execution.StartTime");
        }
    }

    private static IEnumerable<Form> Orders()
    {
        foreach (var (key, symbol) in new[] { ("LessThan", "<"), ("LessThanOrEqual", "<="), ("GreaterThan", ">"), ("GreaterThanOrEqual", ">=") })
        {
            yield return new($"{key}(Int32)", Comparison, $"o.Quantity {symbol} 3");
            yield return new($"{key}(Int32?)", Comparison, $"o.Discount {symbol} 3");
            yield return new($"{key}(UInt32)", Comparison, $"o.Copies {symbol} 3u");
            yield return new($"{key}(UInt32?)", Comparison, $"(uint?)o.Copies {symbol} 3u");
            yield return new($"{key}(Int64)", Comparison, $"o.Copies {symbol} o.Quantity");
            yield return new($"{key}(Int64?)", Comparison, $"o.Copies {symbol} o.Discount");
            yield return new($"{key}(Double)", Comparison, $"o.Weight {symbol} 0.5");
            yield return new($"{key}(Double?)", Comparison, $"o.Weight {symbol} o.Discount");
            yield return new($"{key}(DateTimeOffset)", Comparison, $"o.DueAt {symbol} Context.Execution.StartTime");
            yield return new($"{key}(DateTimeOffset?)", Comparison, $"(DateTimeOffset?)o.DueAt {symbol} Context.Execution.StartTime");
        }
    }
}
