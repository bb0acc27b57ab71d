using System.Text.Json;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>JSON as <c>$parse</c> takes it: one document, no key twice, no number beyond a double.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 1_000 };

    public static Value Parse(string text, Run run)
    {
        run.Steps(text.Length >> 3);
        try
        {
            var json = JsonElement.Parse(text, Options);
            return HasInfinity(json) ? throw Refusal(null) : Value.From(json);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw Refusal(error);
        }
    }

    private static JsonataException Refusal(Exception? inner) =>
        new("D3137", new ErrorParts(default, Value.Of("Invalid JSON"), default), -1, inner);

    private static bool HasInfinity(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => !double.IsFinite(json.GetDouble()),
        JsonValueKind.Array => json.EnumerateArray().Any(HasInfinity),
        JsonValueKind.Object => json.EnumerateObject().Any(member => HasInfinity(member.Value)),
        _ => false,
    };
}
