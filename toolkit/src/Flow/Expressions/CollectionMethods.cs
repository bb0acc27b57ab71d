using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Indexers and members of collections and dictionaries.</summary>
internal static class CollectionMethods
{
    internal static IReadOnlyDictionary<string, Methods.Translation> All { get; } = new Dictionary<string, Methods.Translation>
    {
        ["Collection.get_Item(Int32)"] = (t, c) => Index(t, c.Object!, c.Arguments[0]),
        ["Collection.Contains(T)"] = (t, c) => Contains(t, c.Object!, c.Arguments[0]),
        ["Collection.ToArray()"] = (t, c) => t.Owner(c.Object!) with { CanFailLate = false },
        ["Dictionary.get_Item(T)"] = Lookup,
        ["Dictionary.ContainsKey(T)"] = (t, c) => Jsonata.Call("exists", Lookup(t, c) with { Nothing = null }),
        ["MemoryExtensions.Contains(ReadOnlySpan<T>,T)"] = (t, c) => Contains(t, WithoutSpan(c.Arguments[0]), c.Arguments[1], isSpan: true),
        ["MemoryExtensions.Contains(ReadOnlySpan<T>,T,IEqualityComparer<T>)"] = (t, c) => t.IsConstant(c.Arguments[2]) && t.Constant(c.Arguments[2]) is null
            ? Contains(t, WithoutSpan(c.Arguments[0]), c.Arguments[1], isSpan: true)
            : throw new NotTranslatableException("JSONata compares by its own rules only", "Leave the comparer out."),
    };

    internal static Jsonata Index(Translator translator, Expression collection, Expression index)
    {
        if (translator.IsConstant(index) && translator.Constant(index) is int and < 0)
        {
            throw new NotTranslatableException("an index counts from 0", "Use Last() for the last item.");
        }

        RequireArray(collection.Type);
        var items = translator.Owner(collection);
        RefuseLate(items);
        var number = translator.Inline(index);
        var item = NumberRange.Of(translator, index).From >= 0 ? items.Index(number) : translator.Failing(Jsonata.Call("at", items, number));
        return item with { Nothing = $"ArgumentOutOfRangeException: {ExpressionText.Of(collection)} has no item {ExpressionText.Of(index)}" };
    }

    /// <summary>A span over an array that is null is empty.</summary>
    internal static Jsonata Contains(Translator translator, Expression collection, Expression item, bool isSpan = false)
    {
        var type = Nullable.GetUnderlyingType(item.Type) ?? item.Type;
        RefuseOwnComparison(translator, collection);
        if (type.IsEnum)
        {
            EnumForm.RequireKnown(type);
        }

        if (!type.IsEnum && type != typeof(string) && type != typeof(bool) && type != typeof(Guid) && type != typeof(uint) && !DataType.IsComputable(type))
        {
            throw new NotTranslatableException("Contains compares objects by reference or by value, and JSONata's 'in' only plain values", "Use Any with a comparison of a member.");
        }

        var items = isSpan ? translator.Inline(collection) : translator.Owner(collection);
        if (isSpan && translator.MayBeNull(collection))
        {
            items = Jsonata.Conditional(items.IsNotNull(), items, new("[]"));
        }

        RefuseLate(items);
        return Jsonata.Operator(translator.Inline(item), "in", items, Binding.Comparison);
    }

    internal static void RequireArray(Type type)
    {
        if (!DataType.IsCollection(type))
        {
            throw new NotTranslatableException($"{Rendering.TypeText.Of(type)} is no array in JSON", "Use an array of records; a text and bytes can be taken apart in a function.");
        }
    }

    /// <summary>Refuses to stop in the middle of items whose computation can fail: C# would not look at the rest, JSONata does.</summary>
    internal static void RefuseLate(Jsonata items)
    {
        if (items.CanFailLate)
        {
            throw new NotTranslatableException("C# looks only at as many items as it needs, JSONata at all, and this can fail for one of the others", "Put .ToArray() before it, so that C# looks at all items, too.");
        }
    }

    private static Jsonata Lookup(Translator translator, MethodCallExpression call)
    {
        var (owner, key) = (call.Object!, call.Arguments[0]);
        if (key.Type != typeof(string))
        {
            throw new NotTranslatableException($"a key of type {Rendering.TypeText.Of(key.Type)} is a text in JSON", "Use a dictionary with keys of type string.");
        }

        RefuseOwnComparison(translator, owner);
        if (translator.MayBeNull(key))
        {
            translator.MayFail();
        }

        return Jsonata.Call("lookup", translator.Owner(owner), translator.Inline(key)) with { Nothing = $"KeyNotFoundException: {ExpressionText.Of(owner)} has no {ExpressionText.Of(key)}" };
    }

    /// <summary>Sets, sorted dictionaries and captured ones may compare by rules of their own.</summary>
    private static void RefuseOwnComparison(Translator translator, Expression collection)
    {
        if (!ComparesByValue(collection.Type)
            || (translator.IsConstant(collection) && translator.Constant(collection) is { } value && !ComparesByValue(value)))
        {
            throw new NotTranslatableException("a set may compare by rules of its own, as may a sorted dictionary or one with a comparer", "Use an array, or a Dictionary without a comparer.");
        }
    }

    private static bool ComparesByValue(Type type) => type.IsArray || !type.IsGenericType || type.GetGenericTypeDefinition() is var generic
        && (DataType.IsDictionary(type)
            ? generic == typeof(Dictionary<,>) || generic == typeof(IDictionary<,>) || generic == typeof(IReadOnlyDictionary<,>)
            : !type.GetInterfaces().Prepend(type).Any(candidate => candidate.IsGenericType
                && (candidate.GetGenericTypeDefinition() == typeof(ISet<>) || candidate.GetGenericTypeDefinition() == typeof(IReadOnlySet<>))));

    private static bool ComparesByValue(object value)
    {
        if (!ComparesByValue(value.GetType()))
        {
            return false;
        }

        var comparer = value.GetType().GetProperty("Comparer")?.GetValue(value);
        return comparer is null || comparer.Equals(EqualityComparer<string>.Default) || ReferenceEquals(comparer, StringComparer.Ordinal);
    }

    /// <summary>Since C# 14, <c>Contains</c> on an array binds to the one on spans.</summary>
    private static Expression WithoutSpan(Expression expression) => expression switch
    {
        MethodCallExpression { Method.Name: "op_Implicit" } call => call.Arguments[0],
        UnaryExpression { NodeType: ExpressionType.Convert } conversion => conversion.Operand,
        _ => expression,
    };
}
