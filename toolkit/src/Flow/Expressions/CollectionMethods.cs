using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>
/// LINQ and indexers. JSONata turns a sequence of one into the item itself and one of none into nothing, so wherever C# has a collection the
/// result is put into brackets, which keeps it an array.
/// </summary>
internal static class CollectionMethods
{
    internal static Jsonata? Translate(Translator translator, MethodCallExpression call)
    {
        if (call.Object is { } owner)
        {
            return TranslateInstance(translator, call, owner);
        }

        if (call.Method.DeclaringType == typeof(MemoryExtensions) && call.Method.Name == nameof(MemoryExtensions.Contains)
            && call.Arguments.Skip(2).All(comparer => translator.IsConstant(comparer) && translator.Constant(comparer) is null))
        {
            return Contains(translator, WithoutSpan(call.Arguments[0]), call.Arguments[1]);
        }

        return call.Method.DeclaringType == typeof(Enumerable) ? TranslateLinq(translator, call, call.Arguments[0]) : null;
    }

    private static Jsonata? TranslateInstance(Translator translator, MethodCallExpression call, Expression owner)
    {
        if (DataType.IsDictionary(owner.Type) && call.Arguments.Count == 1)
        {
            var field = Jsonata.Call("lookup", translator.Inline(owner), translator.Inline(call.Arguments[0]));
            return call.Method.Name switch
            {
                "get_Item" => field,
                "ContainsKey" => Jsonata.Call("exists", field),
                _ => null,
            };
        }

        return call.Method.Name switch
        {
            "get_Item" when DataType.IsCollection(owner.Type) && call.Arguments is [{ Type: var type }] && type == typeof(int) => translator.InlineIndex(owner, call.Arguments[0]),
            "Contains" when DataType.IsCollection(owner.Type) && call.Arguments.Count == 1 => Contains(translator, owner, call.Arguments[0]),
            "ToArray" when DataType.IsCollection(owner.Type) && call.Arguments.Count == 0 => translator.Inline(owner),
            _ => null,
        };
    }

    private static Jsonata? TranslateLinq(Translator translator, MethodCallExpression call, Expression source)
    {
        var name = call.Method.Name;
        if (name is not (nameof(Enumerable.Any) or nameof(Enumerable.All) or nameof(Enumerable.Count) or nameof(Enumerable.Contains)))
        {
            RefuseNested(source.Type);
        }

        var items = translator.Inline(source);
        var function = call.Arguments.Count > 1 && Unquoted(call.Arguments[1]) is LambdaExpression lambda ? lambda : null;
        return (name, call.Arguments.Count, function) switch
        {
            (nameof(Enumerable.ToArray) or nameof(Enumerable.ToList) or nameof(Enumerable.AsEnumerable), 1, _) => items,
            (nameof(Enumerable.Where), 2, not null) => Jsonata.Array(Filter(translator, items, function)),
            (nameof(Enumerable.Select), 2, not null) => Jsonata.Array(Map(translator, items, function)),
            (nameof(Enumerable.Any), 1, _) => IsMoreThanNone(items),
            (nameof(Enumerable.Any), 2, not null) => IsMoreThanNone(Filter(translator, items, function)),
            (nameof(Enumerable.All), 2, not null) => Jsonata.Operator(
                Jsonata.Call("count", Jsonata.Call("filter", items, translator.Function(function, test => test.Not()))), "=", new("0"), Binding.Comparison),
            (nameof(Enumerable.Count), 1, _) => Jsonata.Call("count", items),
            (nameof(Enumerable.Count), 2, not null) => Jsonata.Call("count", Filter(translator, items, function)),
            (nameof(Enumerable.Sum) or nameof(Enumerable.Min) or nameof(Enumerable.Max), _, _) =>
                Jsonata.Call(name.ToLowerInvariant(), Numbers(translator, call, function is null ? items : Jsonata.Array(Map(translator, items, function)))),
            (nameof(Enumerable.First), 1, _) => items.Index(0),
            (nameof(Enumerable.First), 2, not null) => Jsonata.Array(Filter(translator, items, function)).Index(0),
            (nameof(Enumerable.FirstOrDefault), 1, _) => OrDefault(translator, items.Index(0), call.Type),
            (nameof(Enumerable.FirstOrDefault), 2, not null) => OrDefault(translator, Jsonata.Array(Filter(translator, items, function)).Index(0), call.Type),
            (nameof(Enumerable.Last), 1, _) => items.Index(-1),
            (nameof(Enumerable.Contains), 2, null) => Contains(translator, source, call.Arguments[1]),
            (nameof(Enumerable.Concat), 2, null) => Jsonata.Array(Jsonata.Call("append", items, translator.Inline(call.Arguments[1]))),
            (nameof(Enumerable.OrderBy), _, not null) => Sort(translator, call, items, function, ">"),
            (nameof(Enumerable.OrderByDescending), _, not null) => Sort(translator, call, items, function, "<"),
            _ => null,
        };
    }

    private static Jsonata Filter(Translator translator, Jsonata items, LambdaExpression function) =>
        Jsonata.Call("filter", items, translator.Function(function));

    private static Jsonata Map(Translator translator, Jsonata items, LambdaExpression function)
    {
        RefuseNestedItem(function.ReturnType);
        return Jsonata.Call("map", items, translator.Function(function));
    }

    private static Jsonata IsMoreThanNone(Jsonata items) => Jsonata.Operator(Jsonata.Call("count", items), ">", new("0"), Binding.Comparison);

    private static Jsonata OrDefault(Translator translator, Jsonata item, Type type) =>
        Jsonata.Conditional(Jsonata.Call("exists", item), item, translator.Inline(Expression.Default(type)));

    private static Jsonata Numbers(Translator translator, MethodCallExpression call, Jsonata numbers) =>
        call.Arguments.Count <= 2 && DataType.IsComputable(call.Type) && !DataType.IsNullable(call.Type)
            ? numbers
            : throw new NotTranslatableException(
                $"JSONata computes in doubles, which is not what {Rendering.TypeText.Of(call.Type)} does", "Compute in int or double, or in a function; money may travel as whole cents.");

    private static Jsonata Contains(Translator translator, Expression collection, Expression item)
    {
        var type = Nullable.GetUnderlyingType(item.Type) ?? item.Type;
        if (collection.Type.GetInterfaces().Prepend(collection.Type).Any(candidate => candidate.IsGenericType
            && (candidate.GetGenericTypeDefinition() == typeof(ISet<>) || candidate.GetGenericTypeDefinition() == typeof(IReadOnlySet<>))))
        {
            throw new NotTranslatableException("a set may compare by rules of its own", "Use an array.");
        }

        return DataType.IsSimple(type) && type != typeof(decimal) && type != typeof(DateTimeOffset) && type != typeof(DateTime)
            ? Jsonata.Operator(translator.Inline(item), "in", translator.Inline(collection), Binding.Comparison)
            : throw new NotTranslatableException("Contains compares objects by reference or by value, and JSONata's 'in' only plain values", "Use Any with a comparison of a member.");
    }

    private static Jsonata Sort(Translator translator, MethodCallExpression call, Jsonata items, LambdaExpression key, string after)
    {
        var type = key.ReturnType;
        var isOrdinalText = type == typeof(string) && call.Arguments.Count == 3 && ReferenceEquals(translator.Constant(call.Arguments[2]), StringComparer.Ordinal);
        if (!isOrdinalText && !(DataType.IsComputable(type) && !DataType.IsNullable(type) && call.Arguments.Count == 2))
        {
            throw new NotTranslatableException($"ordering by {Rendering.TypeText.Of(type)} has no exact JSONata form", type == typeof(string) ? "Add StringComparer.Ordinal." : "Order by an int or a double.");
        }

        var left = translator.Function(key);
        var right = translator.Function(key);
        var order = new Jsonata($"function($l, $r) {{ ({left.Text})($l) {after} ({right.Text})($r) }}");
        return Jsonata.Array(Jsonata.Call("sort", items, order));
    }

    private static void RefuseNested(Type collection)
    {
        if (DataType.ItemOf(collection) is { } item)
        {
            RefuseNestedItem(item);
        }
    }

    private static void RefuseNestedItem(Type item)
    {
        if (DataType.IsCollection(item) || DataType.IsTuple(item))
        {
            throw new NotTranslatableException("JSONata flattens an array of arrays", "Wrap the inner array in a record, or do this in a function.");
        }
    }

    private static Expression Unquoted(Expression expression) => expression is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : expression;

    /// <summary>Since C# 14, <c>Contains</c> on an array binds to the one on spans.</summary>
    private static Expression WithoutSpan(Expression expression) => expression switch
    {
        MethodCallExpression { Method.Name: "op_Implicit" } call => call.Arguments[0],
        UnaryExpression { NodeType: ExpressionType.Convert } conversion => conversion.Operand,
        _ => expression,
    };
}
