using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Tests.Running;

/// <summary>Expressions that only follow names and positions take a shorter way; in parentheses they take the usual one.</summary>
public sealed class PickTests
{
    private const string Input = """
        {
          "a": { "b": [ { "c": 1.0 }, { "c": [ "x" ] }, [ { "c": 2 } ], null ], "c": null, "\ud800": 1 },
          "list": [ { "a": 1 }, { "a": 2 } ], "one": [ { "a": 1 } ], "none": [], "nested": [ [ 1 ], [] ], "text": "t\u0041", "twice": 1, "twice": 2
        }
        """;

    private static readonly string[] Ways =
    [
        "a", "a.b", "a.c", "a.c.d", "a.missing", "a.b.c", "a.b[0].c", "a.b[1].c", "a.b[2].c", "a.b[3]", "a.b[3].c", "a.b[4]", "a.b[0.5].c",
        "list.a", "list[1].a", "one", "one.a", "one[0]", "none", "none.a", "none[0]", "nested", "nested[0]", "nested[1]", "text", "text[0]", "text[1]",
        "text.a", "twice", "a[0].b[0].c[0]",
    ];

    [Fact]
    public void A_way_through_the_input_leads_to_the_same_value_either_way()
    {
        var input = JsonElement.Parse(Input);
        foreach (var way in Ways)
        {
            Assert.Equal(Written(JsonataExpression.Parse($"({way})").Evaluate(input)), Written(JsonataExpression.Parse(way).Evaluate(input)));
        }
    }

    [Fact]
    public void A_way_from_a_variable_leads_to_the_same_value_either_way()
    {
        var variables = new Dictionary<string, JsonElement> { ["given"] = JsonElement.Parse(Input) };
        foreach (var way in Ways)
        {
            var (usual, shorter) = (JsonataExpression.Parse($"($given.{way})"), JsonataExpression.Parse($"$given.{way}"));
            Assert.Equal(Written(usual.Evaluate(default, variables)), Written(shorter.Evaluate(default, variables)));
            Assert.Equal(Written(usual.EvaluateWith(new InParts(variables["given"]))), Written(shorter.EvaluateWith(new InParts(variables["given"]))));
        }
    }

    [Fact]
    public void A_variable_given_in_parts_is_an_object_of_those_that_are_there() => Assert.Equal(
        """{"a":1,"c":[2]}""", Written(JsonataExpression.Parse("$given").EvaluateWith(new InParts(JsonElement.Parse("""{"a":1,"c":[2]}"""), "a", "b", "c"))));

    [Fact]
    public void A_variable_that_nobody_gives_is_a_built_in_function_or_nothing()
    {
        var none = new Dictionary<string, JsonElement>();
        Assert.Equal("U1002", Assert.Throws<JsonataException>(() => JsonataExpression.Parse("$sum").Evaluate(default, none)).Code);
        Assert.Equal(JsonValueKind.Undefined, JsonataExpression.Parse("$missing.a").Evaluate(default, none).ValueKind);
    }

    private static string Written(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? Evaluation.Nothing : value.GetRawText();

    private sealed class InParts(JsonElement whole, params string[] names) : IJsonataVariables
    {
        public bool TryGetValue(string name, out JsonElement value)
        {
            value = default;
            return false;
        }

        public IReadOnlyList<string>? MembersOf(string name) =>
            name != "given" ? null : names.Length > 0 ? names : [.. whole.EnumerateObject().Select(member => member.Name)];

        public JsonElement Member(string name, string member) => whole.TryGetProperty(member, out var value) ? value : default;
    }
}
