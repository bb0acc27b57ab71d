using System.Text.Json;

namespace AsteroidWorkflows.Hosting.Executions;

/// <summary>Reads what happened out of an error's cause.</summary>
public static class Causes
{
    /// <summary>The message of a function's error; the cause as it is where it has another form.</summary>
    public static string? MessageIn(string? cause)
    {
        try
        {
            return cause is not null && JsonElement.Parse(cause) is { ValueKind: JsonValueKind.Object } json
                && json.TryGetProperty("errorMessage", out var message) ? message.GetString() : cause;
        }
        catch (JsonException)
        {
            return cause;
        }
    }
}
