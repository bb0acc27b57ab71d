using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>
/// LINQ. JSONata turns a sequence of one into the item itself and one of none into nothing, so wherever C# has a collection the result is put into
/// brackets, which keeps it an array.
/// </summary>
internal static class LinqMethods
{
    private const string Items = "IEnumerable<T>";
    private const string Test = "Func<T,Boolean>";

    internal static IReadOnlyDictionary<string, Methods.Translation> All { get; } = new Dictionary<string, Methods.Translation>
    {
        [$"Enumerable.ToArray({Items})"] = (t, c) => Source(t, c, mayNest: true) with { CanFailLate = false },
        [$"Enumerable.ToList({Items})"] = (t, c) => Source(t, c, mayNest: true) with { CanFailLate = false },
        [$"Enumerable.AsEnumerable({Items})"] = (t, c) => Same(t, c.Arguments[0]),
        [$"Enumerable.Where({Items},{Test})"] = Where,
        [$"Enumerable.Where({Items},Func<T,Int32,Boolean>)"] = Where,
        [$"Enumerable.Select({Items},Func<T,T>)"] = Select,
        [$"Enumerable.Select({Items},Func<T,Int32,T>)"] = Select,
        [$"Enumerable.Any({Items})"] = (t, c) => IsMoreThanNone(Jsonata.Call("count", Early(Source(t, c, mayNest: true)))),
        [$"Enumerable.Any({Items},{Test})"] = (t, c) => IsMoreThanNone(Count(t, c, isEarly: true)),
        [$"Enumerable.All({Items},{Test})"] = (t, c) => Jsonata.Operator(Count(t, c, isEarly: true, test => test.Not()), "=", new("0"), Binding.Comparison),
        [$"Enumerable.Count({Items})"] = (t, c) => Jsonata.Call("count", Source(t, c, mayNest: true)),
        [$"Enumerable.Count({Items},{Test})"] = (t, c) => Count(t, c, isEarly: false),
        [$"Enumerable.First({Items})"] = (t, c) => First(t, c),
        [$"Enumerable.First({Items},{Test})"] = (t, c) => First(t, c),
        [$"Enumerable.FirstOrDefault({Items})"] = (t, c) => OrDefault(t, c, First(t, c)),
        [$"Enumerable.FirstOrDefault({Items},{Test})"] = (t, c) => OrDefault(t, c, First(t, c)),
        [$"Enumerable.Last({Items})"] = (t, c) => Missing(c, Early(Source(t, c)).Index(-1)),
        [$"Enumerable.Contains({Items},T)"] = (t, c) => CollectionMethods.Contains(t, c.Arguments[0], c.Arguments[1]),
        [$"Enumerable.Concat({Items},{Items})"] = Concat,
        [$"Enumerable.OrderBy({Items},Func<T,T>)"] = (t, c) => Sort(t, c, ">"),
        [$"Enumerable.OrderBy({Items},Func<T,T>,IComparer<T>)"] = (t, c) => Sort(t, c, ">"),
        [$"Enumerable.OrderByDescending({Items},Func<T,T>)"] = (t, c) => Sort(t, c, "<"),
        [$"Enumerable.OrderByDescending({Items},Func<T,T>,IComparer<T>)"] = (t, c) => Sort(t, c, "<"),
        ["Enumerable.Sum(IEnumerable<Int32>)"] = SumOfInts,
        [$"Enumerable.Sum({Items},Func<T,Int32>)"] = SumOfInts,
        ["Enumerable.Sum(IEnumerable<Double>)"] = SumOfDoubles,
        [$"Enumerable.Sum({Items},Func<T,Double>)"] = SumOfDoubles,
        ["Enumerable.Min(IEnumerable<Int32>)"] = Extreme,
        [$"Enumerable.Min({Items},Func<T,Int32>)"] = Extreme,
        ["Enumerable.Min(IEnumerable<Double>)"] = Extreme,
        [$"Enumerable.Min({Items},Func<T,Double>)"] = Extreme,
        ["Enumerable.Max(IEnumerable<Int32>)"] = Extreme,
        [$"Enumerable.Max({Items},Func<T,Int32>)"] = Extreme,
        ["Enumerable.Max(IEnumerable<Double>)"] = Extreme,
        [$"Enumerable.Max({Items},Func<T,Double>)"] = Extreme,
    };

    private static Jsonata Source(Translator translator, MethodCallExpression call, bool mayNest = false)
    {
        var source = call.Arguments[0];
        source = Translator.WithoutConversion(source);
        CollectionMethods.RequireArray(source.Type);
        if (!mayNest)
        {
            RefuseNestedItem(DataType.ItemOf(source.Type)!);
        }

        return translator.Owner(source);
    }

    private static Jsonata Same(Translator translator, Expression source)
    {
        CollectionMethods.RequireArray(Translator.WithoutConversion(source).Type);
        return translator.Inline(source);
    }

    private static Jsonata Where(Translator translator, MethodCallExpression call)
    {
        var items = Source(translator, call);
        var (function, canFail, _) = Function(translator, call);
        return Jsonata.Array(Jsonata.Call("filter", items, function)) with { CanFailLate = items.CanFailLate || canFail };
    }

    private static Jsonata Select(Translator translator, MethodCallExpression call)
    {
        var items = Source(translator, call, mayNest: true);
        RefuseNestedItem(Lambda(call).ReturnType);
        var (function, canFail, _) = Function(translator, call);
        return Jsonata.Array(Jsonata.Call("map", items, function)) with { CanFailLate = items.CanFailLate || canFail };
    }

    private static Jsonata Concat(Translator translator, MethodCallExpression call)
    {
        var (first, second) = (Source(translator, call), translator.Owner(call.Arguments[1]));
        return Jsonata.Array(Jsonata.Call("append", first, second)) with { CanFailLate = first.CanFailLate || second.CanFailLate };
    }

    /// <summary>Counts the items that pass: of arrays, one that passes alone would be counted as its own items.</summary>
    private static Jsonata Count(Translator translator, MethodCallExpression call, bool isEarly, Func<Jsonata, Jsonata>? wrap = null)
    {
        var items = Source(translator, call, mayNest: true);
        var (function, canFail, _) = Function(translator, call, wrap);
        if (isEarly)
        {
            Early(items with { CanFailLate = items.CanFailLate || canFail });
        }

        return IsNested(DataType.ItemOf(call.Arguments[0].Type)!)
            ? Jsonata.Call("count", Jsonata.Call("filter", Jsonata.Array(Jsonata.Call("map", items, function)), new Jsonata("function($passes) { $passes }")))
            : Jsonata.Call("count", Jsonata.Call("filter", items, function));
    }

    private static Jsonata First(Translator translator, MethodCallExpression call)
    {
        var items = call.Arguments.Count == 2 ? Where(translator, call) : Source(translator, call);
        return Missing(call, Early(items).Index(0));
    }

    private static Jsonata Missing(MethodCallExpression call, Jsonata item) => item with { Nothing = $"InvalidOperationException: {ExpressionText.Of(call)} has nothing to take" };

    private static Jsonata OrDefault(Translator translator, MethodCallExpression call, Jsonata item) =>
        Jsonata.Conditional(Jsonata.Call("exists", item), item with { Nothing = null }, translator.Inline(Expression.Default(call.Type)));

    private static Jsonata SumOfInts(Translator translator, MethodCallExpression call)
    {
        var numbers = Numbers(translator, call);
        var each = call.Arguments.Count == 2 ? NumberRange.Of(translator, Lambda(call).Body) : NumberRange.Int;
        return NumberRange.Result(ExpressionType.Multiply, each, NumberRange.Count)!.Value.IsWithin(NumberRange.Int)
            ? Jsonata.Call("sum", numbers)
            : translator.Failing(Jsonata.Call("sumInt", numbers));
    }

    private static Jsonata SumOfDoubles(Translator translator, MethodCallExpression call)
    {
        var numbers = Numbers(translator, call);
        var each = call.Arguments.Count == 2 ? NumberRange.Of(translator, Lambda(call).Body) : new(double.MinValue, double.MaxValue);
        return Arithmetic.Finite(translator, NumberRange.Result(ExpressionType.Multiply, each, NumberRange.Count)!.Value, Jsonata.Call("sum", numbers));
    }

    private static Jsonata Extreme(Translator translator, MethodCallExpression call) =>
        Missing(call, Jsonata.Call(call.Method.Name.ToLowerInvariant(), Numbers(translator, call)));

    private static Jsonata Numbers(Translator translator, MethodCallExpression call)
    {
        var items = Source(translator, call, mayNest: call.Arguments.Count == 2);
        return call.Arguments.Count == 2 ? Jsonata.Array(Jsonata.Call("map", items, Function(translator, call).Text)) : items;
    }

    private static Jsonata Sort(Translator translator, MethodCallExpression call, string after)
    {
        var key = Lambda(call);
        var type = key.ReturnType;
        var isOrdinalText = type == typeof(string) && call.Arguments.Count == 3 && ReferenceEquals(translator.Constant(call.Arguments[2]), StringComparer.Ordinal);
        if (!isOrdinalText && !((type == typeof(uint) || (DataType.IsComputable(type) && !DataType.IsNullable(type))) && call.Arguments.Count == 2))
        {
            throw new NotTranslatableException($"ordering by {Rendering.TypeText.Of(type)} has no exact JSONata form", type == typeof(string) ? "Add StringComparer.Ordinal." : "Order by an int or a double.");
        }

        var items = Source(translator, call) with { CanFailLate = false };
        var (function, canFail, mayBeNull) = Function(translator, call);
        if (canFail)
        {
            throw new NotTranslatableException("the key can fail, and JSONata does not look at the key of a single item", "Compute the keys with Select first.");
        }

        if (isOrdinalText && mayBeNull)
        {
            throw new NotTranslatableException("JSONata cannot order what may be null", "Say what null counts as, with ??.");
        }

        var (left, right) = (translator.FreeName("l"), translator.FreeName("r"));
        return Jsonata.Array(Jsonata.Call("sort", items, new Jsonata($"function(${left}, ${right}) {{ ({function.Text})(${left}) {after} ({function.Text})(${right}) }}")));
    }

    /// <summary>C# does not look at what comes after the item that it needs.</summary>
    private static Jsonata Early(Jsonata items)
    {
        CollectionMethods.RefuseLate(items);
        return items;
    }

    private static Jsonata IsMoreThanNone(Jsonata count) => Jsonata.Operator(count, ">", new("0"), Binding.Comparison);

    private static NestedFunction Function(Translator translator, MethodCallExpression call, Func<Jsonata, Jsonata>? wrap = null) =>
        translator.Function(Lambda(call), translator.ShapeOf(call.Arguments[0]).Item, wrap);

    private static LambdaExpression Lambda(MethodCallExpression call)
    {
        var argument = call.Arguments[1] is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : call.Arguments[1];
        return argument as LambdaExpression
            ?? throw new NotTranslatableException($"{ExpressionText.Of(argument)} is a function that is not written here", "Write it as a lambda.");
    }

    private static void RefuseNestedItem(Type item)
    {
        if (IsNested(item))
        {
            throw new NotTranslatableException("JSONata flattens an array of arrays", "Wrap the inner array in a record, or do this in a function.");
        }
    }

    private static bool IsNested(Type item) => DataType.IsCollection(item) || DataType.IsTuple(item);
}
