using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>The JSON shape of a type that is an object in JSON, as the serializer sees it.</summary>
internal sealed class Contract
{
    private static readonly ConcurrentDictionary<(JsonSerializerOptions, Type), Contract> Known = [];

    private readonly Dictionary<string, JsonPropertyInfo> _properties = [];

    private Contract(JsonSerializerOptions options, Type type)
    {
        Type = type;
        foreach (var property in InfoOf(options, type).Properties)
        {
            if (property.AttributeProvider is MemberInfo member && property.Get is not null)
            {
                _properties[member.Name] = property;
            }
        }
    }

    internal Type Type { get; }

    internal IEnumerable<KeyValuePair<string, JsonPropertyInfo>> Properties => _properties;

    internal static Contract Of(JsonSerializerOptions options, Type type) =>
        Known.GetOrAdd((options, type), static key => new Contract(key.Item1, key.Item2));

    /// <summary>The JSON name of a member, for values that look there as they look everywhere.</summary>
    internal string Plain(MemberInfo member) => PropertyForm.Of(PropertyOf(member)) is null
        ? PropertyOf(member).Name
        : throw new NotTranslatableException(
            $"{Type.Name}.{member.Name} is written by a converter or a number handling of its own, so that it looks otherwise here than elsewhere",
            "Pass it on to a member with the same attributes, put the converter on the type, or read it in a function.");

    internal string? Named(string member) => _properties.GetValueOrDefault(member)?.Name;

    internal JsonPropertyInfo PropertyOf(MemberInfo member) =>
        _properties.TryGetValue(member.Name, out var property) && !property.IsExtensionData
            ? property
            : throw new NotTranslatableException($"{Type.Name}.{member.Name} is not part of the JSON of {Type.Name}", "Use a member that is, or remove its [JsonIgnore].");

    /// <summary>Refuses types whose JSON leaves null fields out: an expression that reads such a field would fail at run time.</summary>
    internal static bool DropsNulls(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute ignore, ..]
        && ignore.Condition is JsonIgnoreCondition.WhenWritingNull or JsonIgnoreCondition.WhenWritingDefault or JsonIgnoreCondition.WhenWriting;

    internal static JsonTypeInfo InfoOf(JsonSerializerOptions options, Type type)
    {
        try
        {
            return options.GetTypeInfo(type);
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException)
        {
            throw new NotTranslatableException($"{type.Name} has no JSON form: {exception.Message}", "Use a record of plain values.");
        }
    }
}
