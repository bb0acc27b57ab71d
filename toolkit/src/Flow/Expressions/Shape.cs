using System.Collections.Concurrent;
using System.Reflection;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Whether a value may be null, and the same of what it holds: the items of a collection or the values of a dictionary.</summary>
internal sealed record Shape(bool MayBeNull, Shape? Item = null)
{
    private static readonly ConcurrentDictionary<PropertyInfo, Shape> Known = [];

    internal static Shape Value { get; } = new(false);

    internal Shape OrNull(bool mayBeNull) => mayBeNull ? this with { MayBeNull = true } : this;

    internal static Shape? Merge(Shape? one, Shape? other) =>
        one is null ? other : other is null ? one : new(one.MayBeNull || other.MayBeNull, Merge(one.Item, other.Item));

    /// <summary>What a type alone says: an object that reaches a step is there, a text or a collection may be null.</summary>
    internal static Shape Of(Type type) =>
        new(Nullable.GetUnderlyingType(type) is not null || type == typeof(object) || type == typeof(string) || (!type.IsValueType && DataType.ItemOf(type) is not null), ItemOf(type));

    /// <summary>What the annotations of a property say. Code without them may give null anywhere.</summary>
    internal static Shape Of(PropertyInfo property) =>
        Known.GetOrAdd(property, static property => Of(property.PropertyType, new NullabilityInfoContext().Create(property)));

    private static Shape Of(Type type, NullabilityInfo info)
    {
        var item = DataType.ItemOf(type) is not { } itemType ? null
            : info.ElementType is { } element ? Of(itemType, element)
            : info.GenericTypeArguments is [.., var last] && last.Type == itemType ? Of(itemType, last)
            : Unknown(itemType);
        return new(type.IsValueType ? Nullable.GetUnderlyingType(type) is not null : info.ReadState != NullabilityState.NotNull, item);
    }

    internal static Shape Unknown(Type type) => new(DataType.IsNullable(type), DataType.ItemOf(type) is { } item ? Unknown(item) : null);

    private static Shape? ItemOf(Type type) => DataType.ItemOf(type) is { } item ? Of(item) : null;
}
