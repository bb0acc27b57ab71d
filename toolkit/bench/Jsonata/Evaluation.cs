using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Bench;

/// <summary>An expression, parsed once, and what it is evaluated on.</summary>
internal sealed class Evaluation
{
    private readonly JsonataExpression _expression;
    private readonly JsonElement _input;
    private readonly Dictionary<string, JsonElement> _variables;
    private readonly JsonElement _expected;

    public Evaluation(JsonElement source)
    {
        _expression = JsonataExpression.Parse(source.GetProperty("text").GetString()!, Enum.Parse<JsonataDialect>(source.GetProperty("dialect").GetString()!));
        _input = Own(Member(source, "input"));
        _variables = source.GetProperty("bindings").EnumerateObject().ToDictionary(member => member.Name, member => Own(member.Value));
        _expected = Member(source, "result");
    }

    public JsonElement Run() => _expression.Evaluate(_input, _variables);

    /// <summary>Throws where the result isn't the reference's.</summary>
    public void Check()
    {
        var result = Run();
        if (!JsonElement.DeepEquals(result, _expected))
        {
            throw new InvalidOperationException($"{_expression.Text}\nshould have given {_expected}, but gave {result}");
        }
    }

    private static JsonElement Member(JsonElement source, string name) => source.TryGetProperty(name, out var value) ? value : default;

    // A document of its own, as a payload is: looking for a name must not be dearer for what stands beside it in the file.
    private static JsonElement Own(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? value : JsonElement.Parse(JsonSerializer.SerializeToUtf8Bytes(value));
}
