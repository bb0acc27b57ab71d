using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Choices;

/// <summary>A test of what a value is.</summary>
internal sealed record TypeTest(string Name, Func<JsonElement, bool> Holds, bool AcceptsAbsence = false)
{
    private static readonly Dictionary<string, TypeTest> Known = new TypeTest[]
    {
        new("IsNull", static value => value.ValueKind == JsonValueKind.Null),
        new("IsPresent", static value => !JsonValues.IsUndefined(value), AcceptsAbsence: true),
        new("IsNumeric", static value => value.ValueKind == JsonValueKind.Number),
        new("IsString", static value => value.ValueKind == JsonValueKind.String),
        new("IsBoolean", static value => value.ValueKind is JsonValueKind.True or JsonValueKind.False),
        new("IsTimestamp", static value => value.ValueKind == JsonValueKind.String && Timestamps.TryParse(value.GetString()!, out _)),
    }.ToDictionary(static test => test.Name);

    public static TypeTest? Find(string name) => Known.GetValueOrDefault(name);
}
