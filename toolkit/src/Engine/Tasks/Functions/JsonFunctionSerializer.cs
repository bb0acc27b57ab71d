using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks.Functions;

/// <summary>System.Text.Json with the options that the functions' own serializer uses.</summary>
/// <param name="options">Those options; null: the library's defaults, but as deep as payloads may be.</param>
public sealed class JsonFunctionSerializer(JsonSerializerOptions? options = null) : IFunctionSerializer
{
    /// <inheritdoc/>
    public object? Read(JsonElement payload, Type type) => payload.Deserialize(type, options ?? JsonDepth.Serializer);

    /// <inheritdoc/>
    public JsonElement Write(object? value, Type type) => JsonSerializer.SerializeToElement(value, type, options ?? JsonDepth.Serializer);
}
