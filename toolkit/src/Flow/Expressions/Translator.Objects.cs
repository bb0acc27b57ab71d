using System.Linq.Expressions;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.Expressions;

internal sealed partial class Translator
{
    /// <summary>The fields of an expression that makes an object; null where it makes none.</summary>
    private List<(string Name, FieldValue Value)>? FieldsOf(Expression expression) => expression switch
    {
        NewExpression created when !DataType.IsTuple(created.Type) && DataType.ItemOf(created.Type) is null => FieldsOf(created, []),
        MemberInitExpression initialized => FieldsOf(initialized.NewExpression, initialized.Bindings),
        ListInitExpression { NewExpression.Arguments.Count: 0 } list when list.Type.IsGenericType && list.Type.GetGenericTypeDefinition() == typeof(Dictionary<,>) => DictionaryOf(list),
        _ => null,
    };

    /// <summary>The items of an expression that makes an array; null where it makes none.</summary>
    private static IReadOnlyList<Expression>? ItemsOf(Expression expression) => expression switch
    {
        NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array when array.Type != typeof(byte[]) => Counted("New(Collection)", array.Expressions),
        ListInitExpression { NewExpression.Arguments.Count: 0 } list when list.Type.IsGenericType && list.Type.GetGenericTypeDefinition() == typeof(List<>) =>
            Counted("New(List)", [.. list.Initializers.Select(item => item.Arguments.Count == 1 ? item.Arguments[0] : throw Unfit(list.Type))]),
        NewExpression tuple when DataType.IsTuple(tuple.Type) => TupleItems(tuple.Arguments, tuple.Type),
        MethodCallExpression { Method: { Name: nameof(ValueTuple.Create), DeclaringType: var type } } call when type == typeof(ValueTuple) =>
            Counted("ValueTuple.Create", call.Arguments.Count < 8 ? call.Arguments : TupleItems(call.Arguments, call.Type)),
        _ => null,
    };

    private static IReadOnlyList<Expression> Counted(string key, IReadOnlyList<Expression> items)
    {
        Count(key);
        return items;
    }

    private static List<Expression> TupleItems(IReadOnlyList<Expression> arguments, Type type) =>
        arguments.Count < 8 ? [.. arguments]
        : ItemsOf(arguments[7]) is { } rest ? [.. arguments.Take(7), .. rest]
        : throw Unfit(type);

    private static NotTranslatableException Unfit(Type type) =>
        new($"{TypeText.Of(type)} cannot be made in this way", "Use a record's constructor, an object initializer, or new[] { … }.");

    private List<(string, FieldValue)> FieldsOf(NewExpression created, IReadOnlyList<MemberBinding> bindings)
    {
        if (created.Type.IsEnum || DataType.IsSimple(created.Type) || Contract.InfoOf(WrittenOptions, created.Type).Kind != JsonTypeInfoKind.Object)
        {
            throw Unfit(created.Type);
        }

        CheckContract(created.Type);
        Construction.Check(created, bindings);
        Count(bindings.Count == 0 ? "New(Object)" : "New(Object) { … }");
        var contract = Contract.Of(WrittenOptions, created.Type);
        var given = Given(contract, created, bindings);
        var defaults = created.Arguments.Count == 0 ? Activator.CreateInstance(created.Type) : null;
        var fields = new List<(string, FieldValue)>();
        foreach (var (member, property) in contract.Properties.OrderBy(property => Place(given, property.Key)))
        {
            CheckForm(contract, member, property, given.GetValueOrDefault(member));
            var isPayload = _service?.IsPayload(created.Type, member) ?? false;
            fields.Add((property.Name, given.TryGetValue(member, out var value)
                ? new(value, null, isPayload)
                : new(null, IsLeftOut(contract, property, defaults) ? null : In(isPayload, () => DefaultOf(contract, member, property, defaults)), isPayload)));
        }

        return fields;
    }

    /// <summary>Fields stand in the order in which they are given: the serializer's puts a derived type's before its base's.</summary>
    private static int Place(Dictionary<string, Expression> given, string member) =>
        given.Keys.Index().Where(key => key.Item == member).Select(key => key.Index).FirstOrDefault(int.MaxValue);

    /// <summary>A property that looks otherwise than other values of its type takes only what looks the same.</summary>
    private void CheckForm(Contract contract, string member, JsonPropertyInfo property, Expression? value)
    {
        if (value is not null && PropertyForm.Of(property) is { } form && !(IsConstant(value) && Constants.Evaluate(value) is null)
            && !(WithoutConversion(value) is MemberExpression { Expression: { } owner } source && PropertyForm.Of(Contract.Of(FlowJson.Options, owner.Type).PropertyOf(source.Member)) == form))
        {
            throw new NotTranslatableException(
                $"{contract.Type.Name}.{member} is written by a converter or a number handling of its own", "Give it a member with the same attributes, or make the object in a function.");
        }

        if (value is not null && PropertyForm.Of(property) is not null)
        {
            AnyForm(value);
        }
    }

    private static Dictionary<string, Expression> Given(Contract contract, NewExpression created, IReadOnlyList<MemberBinding> bindings)
    {
        var given = new Dictionary<string, Expression>();
        var parameters = created.Constructor?.GetParameters() ?? [];
        for (var i = 0; i < created.Arguments.Count; i++)
        {
            var member = created.Members?[i].Name
                ?? contract.Properties.Select(property => property.Key).FirstOrDefault(name => name.Equals(parameters[i].Name, StringComparison.OrdinalIgnoreCase))
                ?? throw new NotTranslatableException(
                    $"the constructor parameter '{parameters[i].Name}' of {contract.Type.Name} is no property of its JSON", "Use a record, or an object initializer.");
            given[member] = created.Arguments[i];
        }

        foreach (var binding in bindings)
        {
            SdkCalls.SdkTypes.CheckMember(contract, binding.Member);
            given[binding.Member.Name] = binding is MemberAssignment assignment ? assignment.Expression : throw Unfit(contract.Type);
        }

        return given;
    }

    private bool IsLeftOut(Contract contract, JsonPropertyInfo property, object? instance) =>
        instance is null && _service is not null && ServiceSpelling.IsLeftOut(contract.Type, property);

    private JsonNode? DefaultOf(Contract contract, string member, JsonPropertyInfo property, object? instance)
    {
        if (property.Set is null && property.AssociatedParameter is null)
        {
            throw new NotTranslatableException(
                $"{contract.Type.Name}.{member} is computed in C#, and would be missing from an object that is made in JSONata",
                "Mark it [JsonIgnore], or let a function make the object.");
        }

        return instance is null
            ? throw new NotTranslatableException($"{contract.Type.Name}.{member} is not set, and its default is not known to the workflow", "Set it in the object initializer.")
            : ConstantOf(property.Get!(instance), property.PropertyType);
    }

    private List<(string, FieldValue)> DictionaryOf(ListInitExpression list)
    {
        Count("New(Dictionary)");
        return Distinct(FieldsOf(list));
    }

    private List<(string, FieldValue)> FieldsOf(ListInitExpression list) =>
        [.. list.Initializers.Select(item => (
            item.Arguments.Count == 2 && Constant(item.Arguments[0]) is string key ? key : throw Unfit(list.Type),
            new FieldValue(item.Arguments[1], null, false)))];

    private static List<(string Name, FieldValue Value)> Distinct(List<(string Name, FieldValue Value)> fields) =>
        fields.GroupBy(field => field.Name).FirstOrDefault(field => field.Count() > 1) is { } twice
            ? throw new NotTranslatableException($"the key '{twice.Key}' stands there twice, for which C# throws", "Give each key once.")
            : fields;

    private Jsonata InlineObject(List<(string Name, FieldValue Value)> fields)
    {
        var values = fields.Where(field => _service is null || !IsNull(field.Value)).Select(field => (
            Name: JsonataText.Literal(field.Name),
            Value: In(field.Value.IsPayload, () => field.Value.Expression is { } expression ? Inline(expression) : JsonataText.Value(field.Value.Constant)))).ToList();
        return JsonataText.Object(values) with { CanFailLate = values.Exists(field => field.Value.CanFailLate) };
    }

    private bool IsNull(FieldValue value) => value.Expression is { } expression ? IsConstant(expression) && Constant(expression) is null : value.Constant is null;

    /// <summary>An array in an array keeps its brackets only as a literal: JSONata flattens any other.</summary>
    private Jsonata InlineArray(IReadOnlyList<Expression> items) => Jsonata.Array([.. items.Select(InlineItem)]);

    private Jsonata InlineItem(Expression item)
    {
        var value = Inline(item);
        if (!(DataType.IsCollection(item.Type) || DataType.IsTuple(item.Type)) || IsConstant(item) || (value.Binding == Binding.Primary && value.Text.StartsWith('[')))
        {
            return value;
        }

        return MayBeNull(item)
            ? throw new NotTranslatableException("an array in an array may be null here, which JSONata would take for an array of null", "Wrap the inner array in a record.")
            : Jsonata.Array(value);
    }

    /// <summary>What a field is made of: an expression, or a constant. A payload is the workflow's own, and not the service's that the object is for.</summary>
    private sealed record FieldValue(Expression? Expression, JsonNode? Constant, bool IsPayload);
}
