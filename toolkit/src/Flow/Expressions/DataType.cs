using System.Collections;
using System.Runtime.CompilerServices;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>What kind of JSON a type is.</summary>
internal static class DataType
{
    internal static bool IsSimple(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || type == typeof(Uri)
            || type == typeof(byte[]) || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan);
    }

    /// <summary>Types that computing in doubles serves exactly (but for overflow, which C# wraps or throws on, and JSONata does not).</summary>
    internal static bool IsComputable(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain == typeof(int) || plain == typeof(double) || plain == typeof(short) || plain == typeof(byte) || plain == typeof(sbyte) || plain == typeof(ushort));

    internal static bool IsNumber(Type type) => IsComputable(type) || (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain == typeof(long) || plain == typeof(ulong) || plain == typeof(uint) || plain == typeof(float) || plain == typeof(decimal));

    internal static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    internal static bool IsTuple(Type type) => type.IsValueType && typeof(ITuple).IsAssignableFrom(type);

    internal static bool IsDictionary(Type type) => DictionaryValueOf(type) is not null;

    /// <summary>The type of a collection's items, or of a dictionary's values; null for what is neither.</summary>
    internal static Type? ItemOf(Type type) => type == typeof(string) || type == typeof(byte[]) || typeof(System.Text.Json.Nodes.JsonNode).IsAssignableFrom(type) ? null
        : DictionaryValueOf(type) ?? ArgumentOf(type, typeof(IEnumerable<>), 0);

    /// <summary>Bytes are a text in JSON, and a JsonNode may be anything.</summary>
    internal static bool IsCollection(Type type) =>
        type != typeof(string) && type != typeof(byte[]) && !typeof(System.Text.Json.Nodes.JsonNode).IsAssignableFrom(type)
        && typeof(IEnumerable).IsAssignableFrom(type) && !IsDictionary(type);

    internal static Type? DictionaryValueOf(Type type) => typeof(System.Text.Json.Nodes.JsonNode).IsAssignableFrom(type) ? null :
        ArgumentOf(type, typeof(IReadOnlyDictionary<,>), 1) ?? ArgumentOf(type, typeof(IDictionary<,>), 1);

    private static Type? ArgumentOf(Type type, Type definition, int index)
    {
        foreach (var candidate in type.GetInterfaces().Prepend(type))
        {
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)
            {
                return candidate.GetGenericArguments()[index];
            }
        }

        return null;
    }
}
