using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsteroidWorkflows.Lambdas.Accounts.Contracts;

/// <summary>
/// Writes an enum by the name that its member carries. An unknown name reads as the enum's default, so that the function itself
/// can refuse it and say which names it takes; the serializer's own error would not.
/// </summary>
/// <typeparam name="TEnum">An enum whose members but the default carry <see cref="JsonStringEnumMemberNameAttribute"/>.</typeparam>
public sealed class EnumByName<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
    : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Names = typeof(TEnum)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsDefined(typeof(JsonStringEnumMemberNameAttribute)))
        .ToDictionary(field => (TEnum)field.GetValue(null)!, field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

    private static readonly Dictionary<string, TEnum> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The names, in the order of their declaration.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Names.Values];

    /// <summary>The name of a value.</summary>
    internal static string NameOf(TEnum value) =>
        Names.TryGetValue(value, out var name) ? name : throw new JsonException($"{typeof(TEnum).Name} {value} has no name in JSON.");

    /// <summary>The value of a name; the enum's default where nothing has that name.</summary>
    internal static TEnum ValueOf(string? name) => name is not null && Values.TryGetValue(name, out var value) ? value : default;

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return ValueOf(reader.GetString());
        }

        reader.Skip();
        return default;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(NameOf(value));
}
