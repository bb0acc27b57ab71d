using System.Globalization;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>A side of a comparison: an attribute by its path, a value, or the size of an attribute.</summary>
/// <param name="Name">The attribute's name where the operand is a whole top-level attribute; else null.</param>
/// <param name="Of">Its value in an item; null where the item has none.</param>
internal sealed record Operand(string? Name, Func<JsonObject, JsonNode?> Of)
{
    public bool IsValue { get; private init; }

    public static Operand Parse(Tokens tokens, Placeholders placeholders)
    {
        var token = tokens.Take();
        if (token.StartsWith(':'))
        {
            var value = placeholders.Value(token);
            return new Operand(null, _ => value) { IsValue = true };
        }

        if (string.Equals(token, "size", StringComparison.OrdinalIgnoreCase) && tokens.TakeIf("("))
        {
            var measured = Parse(tokens, placeholders);
            tokens.Expect(")");
            return new Operand(null, item => measured.Of(item) is { } value ? Size(value) : null);
        }

        return Path(token, tokens, placeholders);
    }

    private static Operand Path(string first, Tokens tokens, Placeholders placeholders)
    {
        var name = Resolve(first, tokens, placeholders);
        var steps = new List<Func<JsonNode, JsonNode?>>();
        while (true)
        {
            if (tokens.TakeIf("."))
            {
                var member = Resolve(tokens.Take(), tokens, placeholders);
                steps.Add(value => (value["M"] as JsonObject)?[member]);
            }
            else if (tokens.Peek is ['[', ..])
            {
                var index = int.Parse(tokens.Take()[1..^1], CultureInfo.InvariantCulture);
                steps.Add(value => value["L"] is JsonArray list && index < list.Count ? list[index] : null);
            }
            else
            {
                return new Operand(steps.Count == 0 ? name : null, item => steps.Aggregate(item[name], (value, step) => value is null ? null : step(value)));
            }
        }
    }

    private static string Resolve(string token, Tokens tokens, Placeholders placeholders)
    {
        if (token.StartsWith('#'))
        {
            return placeholders.Name(token);
        }

        if (!char.IsLetter(token[0]))
        {
            throw tokens.Error($"token: \"{token}\"");
        }

        return ReservedWords.Contains(token)
            ? throw DynamoDbService.Invalid($"Invalid expression: Attribute name is a reserved keyword; reserved keyword: {token}")
            : token;
    }

    private static JsonObject Size(JsonNode value)
    {
        var content = value.AsObject().First();
        var size = content.Value switch
        {
            JsonArray list => list.Count,
            JsonObject map => map.Count,
            _ when content.Key == "S" => System.Text.Encoding.UTF8.GetByteCount(AttributeValues.Text(value)),
            _ when content.Key == "B" => Convert.FromBase64String(AttributeValues.Text(value)).Length,
            _ => throw DynamoDbService.Invalid("Invalid operand type for size()"),
        };
        return new JsonObject { ["N"] = size.ToString(CultureInfo.InvariantCulture) };
    }
}
