namespace AsteroidWorkflows.Flow.Expressions.Forms;

internal static class TextForms
{
    private const string Topic = "Texts";

    public static IReadOnlyList<Form> All { get; } =
    [
        new("Add(String)", Topic, "\"Order \" + o.Id"),
        new("String.Concat(String,String)", Topic, "string.Concat(o.Id, o.Note)"),
        new("String.Concat(String,String,String)", Topic, "string.Concat(o.Id, \"-\", o.Note)"),
        new("String.Concat(String,String,String,String)", Topic, "string.Concat(o.Id, \"-\", o.Note, \".\")"),
        new("String.Concat(String[])", Topic, "string.Concat(new[] { o.Id, \"-\", o.Id, \".\", o.Id })"),
        new("String.Concat(Object)", Topic, "string.Concat(o.Quantity)"),
        new("String.Concat(Object,Object)", Topic, "string.Concat(o.Quantity, o.Discount)"),
        new("String.Concat(Object,Object,Object)", Topic, "string.Concat(o.Quantity, o.Express, o.Key)"),
        new("String.Concat(Object[])", Topic, "string.Concat(new object[] { o.Quantity, o.Id })"),
        new("String.Format(String,Object)", Topic, "string.Format(\"Order {0}\", o.Id)"),
        new("String.Format(String,Object,Object)", Topic, "string.Format(\"Order {0} ({1})\", o.Id, o.Quantity)"),
        new("String.Format(String,Object,Object,Object)", Topic, "$\"Order {o.Id} ({o.Quantity} at {o.Discount})\""),
        new("String.Format(String,Object[])", Topic, "$\"{o.Id}{o.Note}{o.Express}{o.Priority}\""),
        new("String.IsNullOrEmpty(String)", Topic, "string.IsNullOrEmpty(o.Note)"),
        new("String.Join(String,IEnumerable<String>)", Topic, "string.Join(\", \", o.Lines.Select(line => line.Sku))"),
        new("String.Join(String,String[])", Topic, "string.Join(\", \", new[] { o.Id, \"a\" })"),
        new("String.Equals(String)", Topic, "o.Id.Equals(\"a\")"),
        new("String.Equals(String,StringComparison)", Topic, "o.Id.Equals(\"a\", StringComparison.Ordinal)"),
        new("String.Equals(String,String)", Topic, "string.Equals(o.Id, o.Note)"),
        new("String.Equals(String,String,StringComparison)", Topic, "string.Equals(o.Id, o.Note, StringComparison.Ordinal)"),
        new("String.Contains(String)", Topic, "o.Id.Contains(\"ab\")"),
        new("String.Contains(Char)", Topic, "o.Id.Contains('a')"),
        new("String.Contains(String,StringComparison)", Topic, "o.Id.Contains(\"ab\", StringComparison.Ordinal)"),
        new("String.Contains(Char,StringComparison)", Topic, "o.Id.Contains('a', StringComparison.Ordinal)"),
        new("String.StartsWith(Char)", Topic, "o.Id.StartsWith('a')"),
        new("String.StartsWith(String,StringComparison)", Topic, "o.Id.StartsWith(\"ab\", StringComparison.Ordinal)"),
        new("String.EndsWith(Char)", Topic, "o.Id.EndsWith('a')"),
        new("String.EndsWith(String,StringComparison)", Topic, "o.Id.EndsWith(\"ab\", StringComparison.Ordinal)"),
        new("String.Replace(String,String)", Topic, "o.Id.Replace(\"ab\", \"c\")"),
        new("String.Replace(Char,Char)", Topic, "o.Id.Replace('a', 'b')"),
        new("String.Replace(String,String,StringComparison)", Topic, "o.Id.Replace(\"ab\", \"c\", StringComparison.Ordinal)"),
        new("String.Split(Char,StringSplitOptions)", Topic, "o.Id.Split('-')[1]"),
        new("String.Split(String,StringSplitOptions)", Topic, "o.Id.Split(\", \")"),
        new("String.Split(Char[])", Topic, "o.Id.Split(new[] { '-' })"),
        new("String.ToString()", Topic, "o.Id.ToString()"),
        new("Int32.ToString()", Topic, "o.Quantity.ToString()"),
        new("Boolean.ToString()", Topic, "o.Express.ToString()"),
        new("Guid.ToString()", Topic, "o.Key.ToString()"),
        new("Enum.ToString()", Topic, "o.Priority.ToString()"),
        new("Nullable.ToString()", Topic, "o.Discount.ToString()"),
        new("FlowJson.Text(T)", Topic, "FlowJson.Text(o.Lines)"),
    ];
}
