using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Expressions;

/// <summary>What an expression gives in C#, its JSONata gives too, on random orders; where one of them fails, the other does.</summary>
public class EquivalenceTests
{
    private static readonly List<(Order Order, IReadOnlyDictionary<string, JsonElement> States)> Samples =
        [.. Orders.Random(60).Select(order => (order, Evaluated.States(order)))];

    [Fact]
    public void Members()
    {
        Same(o => o);
        Same(o => o.Id);
        Same(o => o.Customer.Email);
        Same(o => o.Customer.Referrer);
        Same(o => o.Priority);
        Same(o => o.DueAt);
        Same(o => o.Key);
        Same(o => o.Insured);
        Same(o => o.Tags["color"]);
        Same(o => o.Tags["a 'key'"]);
        Same(o => o.Tags.ContainsKey("color") && !o.Tags.ContainsKey("size"));
    }

    [Fact]
    public void Objects_and_arrays()
    {
        Same(o => new Receipt(o.Id, o.Weight));
        Same(o => new { o.Id, Twice = new { o.Quantity, Text = "constant" } });
        Same(o => new[] { o.Quantity, 2, o.Step });
        Same(o => new[] { o.Quantity });
        Same(o => new List<string> { o.Id, "a" });
        Same(o => new Dictionary<string, int> { { "a b", o.Quantity }, { "c", 1 } });
        Same(o => new[] { new[] { o.Quantity }, new[] { o.Step, 2 } });
        Same(o => o.Express ? new Receipt(o.Id, 1) : null);
        Same(o => o.Express ? new[] { o.Lines, o.Lines } : new[] { o.Lines });
        Same(o => new Settings { Name = o.Id });
    }

    [Fact]
    public void Arithmetic()
    {
        Same(o => o.Quantity + o.Step);
        Same(o => o.Quantity - o.Step - 3);
        Same(o => o.Quantity - (o.Step - 3));
        Same(o => o.Quantity * (o.Step + 1));
        Same(o => o.Quantity / o.Step);
        Same(o => o.Quantity % o.Step);
        Same(o => o.Quantity / 3 * 2);
        Same(o => -o.Quantity - -3);
        Same(o => 2 * -o.Quantity);
        Same(o => o.Weight * 0.5);
        Same(o => (o.Weight + 1) / 4);
        Same(o => o.Quantity + o.Weight);
        Same(o => Math.Abs(o.Quantity));
        Same(o => Math.Max(o.Quantity, o.Step) - Math.Min(o.Quantity, 3));
        Same(o => Math.Floor(o.Weight) + Math.Ceiling(o.Weight));
    }

    [Fact]
    public void Comparison_and_logic()
    {
        Same(o => o.Quantity < o.Step);
        Same(o => o.Quantity >= 3 && o.Express || !o.Express && o.Step < 0);
        Same(o => !(o.Quantity == o.Step) != o.Express);
        Same(o => o.Id == "abc");
        Same(o => o.Id != o.Customer.Name);
        Same(o => o.Note == "a" || o.Note != "abc");
        Same(o => o.Note == null);
        Same(o => o.Note != null && o.Customer.Referrer != null);
        Same(o => o.Insured == true);
        Same(o => o.Insured != o.Express);
        Same(o => o.Priority == Priority.High);
        Same(o => o.Priority != Priority.Low);
        Same(o => Priority.Normal == o.Priority);
        Same(o => (Priority?)o.Priority == Priority.Normal);
        Same(o => (o.Express ? (Priority?)o.Priority : null) == Priority.Normal);
        Same(o => (o.Express ? o.Priority : Priority.Low) != Priority.Low);
        Same(o => o.DueAt < o.PlacedAt);
        Same(o => o.DueAt >= o.PlacedAt);
        Same(o => o.Discount > 1);
        Same(o => o.Discount <= o.Quantity);
        Same(o => o.Discount == 2);
        Same(o => o.Weight > o.Quantity);
        Same(o => o.DueAt == o.PlacedAt || o.DueAt != o.DueAt);
        Same(o => o.Id.Equals("a"));
        Same(o => string.Equals(o.Id, o.Note));
        Same(o => o.Key == Guid.Empty);
    }

    [Fact]
    public void Null_and_conditions()
    {
        Same(o => o.Note ?? o.Id);
        Same(o => o.Discount ?? 0);
        Same(o => (o.Discount ?? 1) + 1);
        Same(o => o.Discount.HasValue);
        Same(o => o.Discount.HasValue ? o.Discount.Value : -1);
        Same(o => o.Discount.GetValueOrDefault());
        Same(o => o.Discount.GetValueOrDefault(7));
        Same(o => o.Express ? o.Id : o.Note);
        Same(o => o.Quantity > 0 ? o.Express ? 1 : 2 : o.Quantity < 0 ? 3 : 4);
        Same(o => (o.Express ? o.Quantity : o.Step) + 1);
        Same(o => o.Customer.Referrer == null ? "none" : o.Customer.Referrer.Name);
    }

    [Fact]
    public void Texts()
    {
        Same(o => o.Id + o.Note);
        Same(o => o.Note + "-" + o.Id);
        Same(o => $"{o.Id}");
        Same(o => $"{o.Note}{o.Quantity}");
        Same(o => $"{{{o.Id}}} is {o.Quantity} of {o.Note}, {o.Express}, {o.Key} and {o.Discount}; %}}");
        Same(o => o.Quantity + o.Step + o.Id);
        Same(o => o.Id.Contains('b') || o.Id.Contains("ab"));
        Same(o => o.Id.Contains(o.Customer.Name, StringComparison.Ordinal));
        Same(o => o.Id.StartsWith('a') && o.Id.EndsWith('c') && o.Id.StartsWith("ab", StringComparison.Ordinal));
        Same(o => o.Id.EndsWith(o.Customer.Name, StringComparison.Ordinal));
        Same(o => o.Id.StartsWith(o.Customer.Name, StringComparison.Ordinal));
        Same(o => o.Id.Replace("b", "$1"));
        Same(o => o.Id.Replace('b', '/'));
        Same(o => o.Id.Split(','));
        Same(o => o.Id.Split(',')[0]);
        Same(o => o.Id.Split("b").Length);
        Same(o => string.Join(", ", o.Labels));
        Same(o => string.Join("", o.Lines.Select(line => line.Sku)));
        Same(o => string.IsNullOrEmpty(o.Note));
        Same(o => o.Quantity.ToString());
        Same(o => "abc".ToUpperInvariant() + "DEF".ToLowerInvariant());
    }

    [Fact]
    public void Collections()
    {
        Same(o => o.Lines);
        Same(o => o.Lines.Length);
        Same(o => o.Labels.Count);
        Same(o => o.Labels[0]);
        Same(o => o.Lines[1].Sku);
        Same(o => o.Lines[o.Quantity > 0 ? 0 : 1].Count);
        Same(o => o.Lines.Where(line => line.Count > 0));
        Same(o => o.Lines.Select(line => line.Sku));
        Same(o => o.Lines.Select((line, i) => new { line.Sku, i }));
        Same(o => o.Lines.Select(line => line.Comment).ToArray());
        Same(o => o.Lines.Where(line => line.Count > 0).Select(line => new { line.Sku, o.Id }).ToList());
        Same(o => o.Labels.Where(label => label != o.Id));
        Same(o => o.Lines.Any());
        Same(o => o.Lines.Any(line => line.Count == o.Step));
        Same(o => o.Lines.All(line => line.Count > 0 && line.Sku != ""));
        Same(o => o.Lines.Any(count => count.Count > 0) && o.Lines.Any(count => count.Count < o.Lines.Count(sum => sum.Count > 0)));
        Same(o => o.Lines.Count());
        Same(o => o.Lines.Count(line => line.Comment == null));
        Same(o => o.Lines.Sum(line => line.Count));
        Same(o => o.Lines.Sum(line => line.Weight));
        Same(o => o.Lines.Min(line => line.Count) + o.Lines.Max(line => line.Weight));
        Same(o => o.Lines.First().Sku);
        Same(o => o.Lines.First(line => line.Count > 0));
        Same(o => o.Lines.FirstOrDefault(line => line.Count > 0));
        Same(o => o.Lines.Select(line => line.Count).FirstOrDefault());
        Same(o => o.Lines.Last().Count);
        Same(o => o.Lines.OrderBy(line => line.Count).Select(line => line.Sku));
        Same(o => o.Lines.OrderByDescending(line => line.Weight));
        Same(o => o.Labels.OrderBy(label => label, StringComparer.Ordinal));
        Same(o => o.Labels.Concat(new[] { o.Id }));
        Same(o => o.Labels.Contains("abc"));
        Same(o => new[] { "a", "abc" }.Contains(o.Id));
        Same(o => new[] { 1, 2, 3 }.Contains(o.Quantity));
        Same(o => new[] { Priority.High, Priority.Low }.Contains(o.Priority));
        var (some, one, none) = (new List<string> { "a", "abc" }, new[] { "a" }, Array.Empty<string>());
        Same(o => some.Contains(o.Id) || one.Contains(o.Id) || none.Contains(o.Id));
        Same(o => some.Any(text => text == o.Id));
        Same(o => o.Lines.Select(line => line.Sku).Contains("abc"));
        Same(o => o.Lines.Select(line => o.Lines.Where(other => other.Count > line.Count).Count()));
    }

    [Fact]
    public void Tuples()
    {
        Same(o => ValueTuple.Create(o.Id, o.Quantity), o => new object[] { o.Id, o.Quantity });
        Same(o => new { Pair = ValueTuple.Create(o.Lines, o.Id) }, o => new { Pair = new object[] { o.Lines, o.Id } });
    }

    [Fact]
    public void Every_constant_text_arrives_as_it_is()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var text = Orders.Text(random);
            Same(_ => text, 1);
            Same(o => text == o.Id ? text + o.Id + text : text + o.Note, 3);
            Same(_ => new { text, List = new[] { text } }, 1);
        }
    }

    [Fact]
    public void Constants_pass_through_the_options()
    {
        var settings = new { Priority.High, When = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)), Nothing = (string?)null, Number = -1.5e-9, List = new[] { -1, 0 }, Nested = new int[][] { [], [1], [2, 3] } };
        Same(o => settings, 1);
        Same(o => o.Express ? settings : settings, 1);
        Same(o => settings.List[1] + o.Quantity);
    }

    private static void Same<T>(Expression<Func<Order, T>> expression, int count = 60) => Same(expression, expression.Compile(), count);

    private static void Same<T>(Expression<Func<Order, T>> expression, Func<Order, object> expected) => Same<T, object>(expression, expected, 60);

    private static void Same<T, TExpected>(Expression<Func<Order, T>> expression, Func<Order, TExpected> expected, int count)
    {
        var output = Rendered.State(Pass("Pass", expression))["Output"];
        foreach (var (order, states) in Samples.Take(count))
        {
            var inCSharp = Attempt(() => JsonSerializer.SerializeToNode(expected(order), FlowJson.Options));
            var inJsonata = Attempt(() => Evaluated.Template(output, states));
            Assert.True(
                JsonNode.DeepEquals(inCSharp.Value, inJsonata.Value) && inCSharp.Failed == inJsonata.Failed,
                $"{expression}\nbecame {output}\nand gave {inJsonata}\nnot     {inCSharp}\nfor {JsonSerializer.Serialize(order, FlowJson.Options)}");
        }
    }

    private static (JsonNode? Value, bool Failed) Attempt(Func<JsonNode?> evaluate)
    {
        try
        {
            return (evaluate(), false);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IndexOutOfRangeException or ArgumentException or DivideByZeroException or NullReferenceException or JsonException or Jsonata.JsonataException)
        {
            return (null, true);
        }
    }

    private sealed class Settings
    {
        public string Name { get; init; } = "";

        public int Level { get; init; } = 3;

        public string? Note { get; init; }
    }
}
