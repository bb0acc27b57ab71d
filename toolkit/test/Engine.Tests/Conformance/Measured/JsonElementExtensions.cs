using System.Text.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

internal static class JsonElementExtensions
{
    /// <summary>The string; null where the element is something else or absent.</summary>
    public static string? GetStringOrNull(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
