using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AsteroidWorkflows.Flow;

/// <summary>
/// How data looks between the steps: the one place that decides the names which rendered expressions use. Lambda functions have to read and
/// write the same (camel-case names, enums by name); <c>[JsonPropertyName]</c> and <c>[JsonStringEnumMemberName]</c> are respected.
/// </summary>
public static class FlowJson
{
    /// <summary>Camel-case names, enums as text, nulls written. Read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create(JsonNamingPolicy.CamelCase);

    /// <summary>The same with the names as they are in C#, which is how AWS services spell the arguments of their actions. Read-only.</summary>
    public static JsonSerializerOptions ServiceOptions { get; } = Create(null);

    /// <summary>Data as JSON text, in expressions and elsewhere: a message for people or for a service that takes text.</summary>
    /// <param name="value">The data.</param>
    public static string Text<T>(T value) => JsonTextWriter.Plain(JsonSerializer.Serialize(value, Options));

    private static JsonSerializerOptions Create(JsonNamingPolicy? names)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = names,
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SdkCalls.SdkTypes.Spell } },
            Converters = { new JsonStringEnumConverter(), new SdkCalls.SdkWordConverter(), new SdkCalls.SdkBytesConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
