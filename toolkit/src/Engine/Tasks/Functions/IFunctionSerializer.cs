using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tasks.Functions;

/// <summary>Turns payloads into a function's types and back, as the function's own serializer does in AWS.</summary>
public interface IFunctionSerializer
{
    /// <summary>The payload as <paramref name="type"/>.</summary>
    object? Read(JsonElement payload, Type type);

    /// <summary>What a function returned, as JSON.</summary>
    JsonElement Write(object? value, Type type);
}
