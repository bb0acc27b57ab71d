using System.Text.Json.Serialization.Metadata;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>Refuses a result type whose names no service would answer: every name in an answer begins with a capital letter.</summary>
internal static class ServiceResult
{
    internal static string? Problem(string integration, Type type) => Problem(ServiceSpelling.Of(integration), type, []);

    private static string? Problem(ServiceSpelling spelling, Type type, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (DataType.ItemOf(type) is { } item && !DataType.IsDictionary(type))
        {
            return Problem(spelling, item, seen);
        }

        if (DataType.IsSimple(type) || type == typeof(object) || type == typeof(NoResult) || DataType.IsTuple(type) || DataType.IsDictionary(type) || !seen.Add(type)
            || Contract.InfoOf(FlowJson.Options, type).Kind != JsonTypeInfoKind.Object)
        {
            return null;
        }

        foreach (var (member, property) in Contract.Of(FlowJson.Options, type).Properties)
        {
            if (property.Name is [var first, ..] && char.IsAsciiLetterLower(first))
            {
                return $"{TypeText.Of(type)}.{member} is read as '{property.Name}', but the service answers names with a capital letter first. " +
                    $"Mark it [property: JsonPropertyName(\"{char.ToUpperInvariant(first)}{property.Name[1..]}\")], or as the service spells it.";
            }

            if (!spelling.IsPayload(type, member) && Problem(spelling, property.PropertyType, seen) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
