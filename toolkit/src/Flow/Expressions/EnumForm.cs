using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>How the values of an enum look in JSON: by the serializer's own converters different values differ, and one of the user's may do anything.</summary>
internal static class EnumForm
{
    private static readonly ConcurrentDictionary<Type, (bool IsKnown, bool HasPlainNames)> Known = [];

    internal static void RequireKnown(Type enumeration)
    {
        if (!Look(enumeration).IsKnown)
        {
            throw new NotTranslatableException($"the enum {enumeration.Name} has a converter of its own, so that two of its values may look alike in JSON", "Use [JsonStringEnumMemberName], or compare in a function.");
        }
    }

    /// <summary>The names in JSON are those that <c>ToString</c> gives.</summary>
    internal static bool HasPlainNames(Type enumeration) => Look(enumeration) is { IsKnown: true, HasPlainNames: true };

    private static (bool IsKnown, bool HasPlainNames) Look(Type enumeration) => Known.GetOrAdd(enumeration, static type =>
    {
        var isKnown = Contract.InfoOf(FlowJson.Options, type).Converter.GetType().Assembly == typeof(JsonSerializer).Assembly;
        return (isKnown, isKnown && type.GetCustomAttribute<FlagsAttribute>() is null && HasNamesAsInCSharp(type));
    });

    private static bool HasNamesAsInCSharp(Type type)
    {
        var values = Enum.GetValues(type).Cast<object>().ToList();
        return values.Distinct().Count() == values.Count
            && values.All(value => JsonSerializer.SerializeToElement(value, type, FlowJson.Options) is { ValueKind: JsonValueKind.String } name && name.GetString() == value.ToString());
    }
}
