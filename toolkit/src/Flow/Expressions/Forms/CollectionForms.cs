namespace AsteroidWorkflows.Flow.Expressions.Forms;

internal static class CollectionForms
{
    private const string Topic = "Collections";
    private const string Items = "IEnumerable<T>";
    private const string Test = "Func<T,Boolean>";

    public static IReadOnlyList<Form> All { get; } =
    [
        new("Collection.Length", Topic, "o.Lines.Length"),
        new("Collection.Count", Topic, "o.Labels.Count"),
        new("Collection.get_Item(Int32)", Topic, "o.Labels[0]"),
        new("Collection[Int32]", Topic, "o.Lines[0].Sku"),
        new("Collection.Contains(T)", Topic, "o.Labels.Contains(o.Id)"),
        new("Collection.ToArray()", Topic, "new List<string> { o.Id }.ToArray()"),
        new("MemoryExtensions.Contains(ReadOnlySpan<T>,T)", Topic, "new[] { \"a\", \"b\" }.Contains(o.Id)"),
        new("MemoryExtensions.Contains(ReadOnlySpan<T>,T,IEqualityComparer<T>)", Topic, "new[] { \"a\", \"b\" }.Contains(o.Id, null)"),
        new("Dictionary.get_Item(T)", Topic, "o.Tags[\"color\"]"),
        new("Dictionary.ContainsKey(T)", Topic, "o.Tags.ContainsKey(\"color\")"),
        new("Dictionary.Count", Topic, "o.Tags.Count"),
        new($"Enumerable.Where({Items},{Test})", Topic, "o.Lines.Where(line => line.Count > 1)"),
        new($"Enumerable.Where({Items},Func<T,Int32,Boolean>)", Topic, "o.Lines.Where((line, i) => i > 0)"),
        new($"Enumerable.Select({Items},Func<T,T>)", Topic, "o.Lines.Select(line => line.Sku)"),
        new($"Enumerable.Select({Items},Func<T,Int32,T>)", Topic, "o.Lines.Select((line, i) => new { line.Sku, i })"),
        new($"Enumerable.Any({Items})", Topic, "o.Lines.Any()"),
        new($"Enumerable.Any({Items},{Test})", Topic, "o.Lines.Any(line => line.Sku == o.Id)"),
        new($"Enumerable.All({Items},{Test})", Topic, "o.Lines.All(line => line.Count > 0)"),
        new($"Enumerable.Count({Items})", Topic, "o.Lines.Where(line => line.Count > 1).Count()"),
        new($"Enumerable.Count({Items},{Test})", Topic, "o.Lines.Count(line => line.Count > 1)"),
        new($"Enumerable.First({Items})", Topic, "o.Lines.First().Count"),
        new($"Enumerable.First({Items},{Test})", Topic, "o.Lines.First(line => line.Count > 1).Sku"),
        new($"Enumerable.FirstOrDefault({Items})", Topic, "o.Labels.FirstOrDefault()"),
        new($"Enumerable.FirstOrDefault({Items},{Test})", Topic, "o.Labels.FirstOrDefault(label => label != \"\")"),
        new($"Enumerable.Last({Items})", Topic, "o.Lines.Last().Sku"),
        new($"Enumerable.Contains({Items},T)", Topic, "o.Lines.Select(line => line.Sku).Contains(o.Id)"),
        new($"Enumerable.Concat({Items},{Items})", Topic, "o.Labels.Concat(new[] { o.Id })"),
        new($"Enumerable.OrderBy({Items},Func<T,T>)", Topic, "o.Lines.OrderBy(line => line.Count)"),
        new($"Enumerable.OrderBy({Items},Func<T,T>,IComparer<T>)", Topic, "o.Lines.OrderBy(line => line.Sku, StringComparer.Ordinal)"),
        new($"Enumerable.OrderByDescending({Items},Func<T,T>)", Topic, "o.Lines.OrderByDescending(line => line.Count)"),
        new($"Enumerable.OrderByDescending({Items},Func<T,T>,IComparer<T>)", Topic, "o.Labels.OrderByDescending(label => label, StringComparer.Ordinal)"),
        new($"Enumerable.ToArray({Items})", Topic, "o.Lines.Select(line => line.Sku).ToArray()"),
        new($"Enumerable.ToList({Items})", Topic, "o.Lines.Select(line => line.Sku).ToList()"),
        new($"Enumerable.AsEnumerable({Items})", Topic, "o.Lines.AsEnumerable()"),
        new("Enumerable.Sum(IEnumerable<Int32>)", Topic, "o.Lines.Select(line => line.Count).Sum()"),
        new($"Enumerable.Sum({Items},Func<T,Int32>)", Topic, "o.Lines.Sum(line => line.Count)"),
        new("Enumerable.Sum(IEnumerable<Double>)", Topic, "o.Lines.Select(line => line.Count * 0.5).Sum()"),
        new($"Enumerable.Sum({Items},Func<T,Double>)", Topic, "o.Lines.Sum(line => line.Count * 0.5)"),
        new("Enumerable.Min(IEnumerable<Int32>)", Topic, "o.Lines.Select(line => line.Count).Min()"),
        new($"Enumerable.Min({Items},Func<T,Int32>)", Topic, "o.Lines.Min(line => line.Count)"),
        new("Enumerable.Min(IEnumerable<Double>)", Topic, "o.Lines.Select(line => line.Count * 0.5).Min()"),
        new($"Enumerable.Min({Items},Func<T,Double>)", Topic, "o.Lines.Min(line => line.Count * 0.5)"),
        new("Enumerable.Max(IEnumerable<Int32>)", Topic, "o.Lines.Select(line => line.Count).Max()"),
        new($"Enumerable.Max({Items},Func<T,Int32>)", Topic, "o.Lines.Max(line => line.Count)"),
        new("Enumerable.Max(IEnumerable<Double>)", Topic, "o.Lines.Select(line => line.Count * 0.5).Max()"),
        new($"Enumerable.Max({Items},Func<T,Double>)", Topic, "o.Lines.Max(line => line.Count * 0.5)"),
    ];
}
