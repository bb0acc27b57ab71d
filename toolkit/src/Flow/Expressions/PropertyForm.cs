using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>How a property is written where it is not written like every other value of its type.</summary>
internal static class PropertyForm
{
    private static readonly ConcurrentDictionary<JsonPropertyInfo, string?> Known = [];

    /// <summary>A name of the form; null for the usual one. Properties of one form look alike.</summary>
    internal static string? Of(JsonPropertyInfo property) => Known.GetOrAdd(property, static property =>
    {
        if (property.CustomConverter is { } converter && !WritesAsUsual(property.PropertyType, converter))
        {
            return converter.GetType().FullName;
        }

        return NumberHandlingOf(property) is { } handling && (handling & ~JsonNumberHandling.AllowReadingFromString) != 0 && DataType.IsNumber(Item(property.PropertyType))
            ? handling.ToString()
            : null;
    });

    /// <summary>Numbers of this property are texts in JSON.</summary>
    internal static bool IsText(JsonPropertyInfo property) => NumberHandlingOf(property) is { } handling && handling.HasFlag(JsonNumberHandling.WriteAsString);

    private static JsonNumberHandling? NumberHandlingOf(JsonPropertyInfo property) =>
        property.NumberHandling ?? Contract.InfoOf(FlowJson.Options, property.DeclaringType).NumberHandling;

    private static Type Item(Type type) => DataType.ItemOf(type) is { } item ? Item(item) : type;

    /// <summary>An attribute that says what the options say anyway, as many enums have it.</summary>
    private static bool WritesAsUsual(Type type, JsonConverter converter)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!type.IsEnum || converter.GetType().Assembly != typeof(JsonSerializer).Assembly)
        {
            return false;
        }

        var options = new JsonSerializerOptions { Converters = { converter }, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        return Enum.GetValues(type).Cast<object>().All(value => JsonSerializer.Serialize(value, type, options) == JsonSerializer.Serialize(value, type, FlowJson.Options));
    }
}
