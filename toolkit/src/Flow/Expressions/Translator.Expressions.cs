using System.Linq.Expressions;
using System.Reflection;

namespace AsteroidWorkflows.Flow.Expressions;

internal sealed partial class Translator
{
    private Jsonata InlineVarying(Expression expression)
    {
        if (RuntimeForms.Translate(this, expression) is { } own)
        {
            return own;
        }

        if (FieldsOf(expression) is { } fields)
        {
            return InlineObject(fields);
        }

        if (ItemsOf(expression) is { } items)
        {
            return InlineArray(items);
        }

        return expression switch
        {
            ParameterExpression parameter => _values.TryGetValue(parameter, out var value)
                ? value
                : throw new NotTranslatableException($"'{parameter.Name}' has no value in the data of the execution", "Pass it straight on to the function, or leave it out."),
            MemberExpression member => InlineMember(member),
            UnaryExpression unary => InlineUnary(unary),
            BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => InlineArrayIndex(index),
            BinaryExpression binary => Operators.Translate(this, binary),
            ConditionalExpression conditional => InlineConditional(conditional),
            MethodCallExpression call => InlineCall(call),
            _ => throw new NotTranslatableException("it has no JSONata form", "Compute it in a function, or use the members and operators that docs/steps.md lists."),
        };
    }

    private Jsonata InlineConditional(ConditionalExpression conditional)
    {
        Accept("Conditional");
        var then = Knowing(conditional.Test, true, () => Inline(conditional.IfTrue));
        var otherwise = Knowing(conditional.Test, false, () => Inline(conditional.IfFalse));
        return Jsonata.Conditional(Inline(conditional.Test), then, otherwise) with { CanFailLate = then.CanFailLate || otherwise.CanFailLate };
    }

    private Jsonata InlineArrayIndex(BinaryExpression index)
    {
        Accept("Collection[Int32]");
        return CollectionMethods.Index(this, index.Left, index.Right);
    }

    private Jsonata InlineMember(MemberExpression member)
    {
        if (member.Expression is null)
        {
            return InlineContext(member.Member);
        }

        var owner = member.Expression.Type;
        if (owner == typeof(TaskToken))
        {
            return new("$states.context.Task.Token");
        }

        if (owner == typeof(Resource))
        {
            return new($"'{TokenOf(member)}'");
        }

        if (owner == typeof(ErrorInfo) && member.Member.Name == nameof(ErrorInfo.Message))
        {
            var cause = Inline(member.Expression).Member(nameof(ErrorInfo.Cause));
            var isFunctions = Jsonata.Call("contains", cause, new(JsonataText.Literal("\"errorMessage\"")));
            return Jsonata.Conditional(isFunctions, Jsonata.Call("parse", cause).Member("errorMessage"), cause);
        }

        if (DataType.IsTuple(owner))
        {
            return TupleItem(member);
        }

        if (Nullable.GetUnderlyingType(owner) is not null)
        {
            Accept(MemberKey.Of(owner, member.Member.Name));
            return member.Member.Name == "HasValue" ? Inline(member.Expression).IsNotNull() : Owner(member.Expression);
        }

        if (DataType.IsSimple(owner) || DataType.IsCollection(owner) || DataType.IsDictionary(owner))
        {
            Accept(MemberKey.Of(owner, member.Member.Name));
            return Jsonata.Call("count", DataType.IsDictionary(owner) ? Jsonata.Call("keys", Owner(member.Expression)) : Owner(member.Expression));
        }

        return Field(member);
    }

    /// <summary>A member of an object: of a null JSONata has none, and gives nothing.</summary>
    private Jsonata Field(MemberExpression member)
    {
        var expression = member.Expression!;
        CheckContract(expression.Type);
        var value = Path(expression);
        var field = value.Member(NameOf(member));
        return field.Nothing is null && MayBeNull(expression) ? Failing(field) with { Nothing = NullReference(expression) } : field;
    }

    /// <summary>Lets a member look otherwise than other values of its type: it goes to one that looks the same, or is only asked whether it is null.</summary>
    internal Expression AnyForm(Expression expression)
    {
        _mayHaveForm.Add(WithoutConversion(expression));
        return expression;
    }

    /// <summary>An interface may say another JSON name than the class behind it, which is the one that was written.</summary>
    private string NameOf(MemberExpression member)
    {
        var contract = Contract.Of(FlowJson.Options, member.Expression!.Type);
        var name = _mayHaveForm.Contains(member) ? contract.PropertyOf(member.Member).Name : contract.Plain(member.Member);
        var written = WithoutConversion(member.Expression).Type;
        return written == member.Expression.Type || written.IsInterface || Contract.Of(FlowJson.Options, written).Named(member.Member.Name) == name
            ? name
            : throw new NotTranslatableException(
                $"{written.Name}.{member.Member.Name} has another name in JSON than {member.Expression.Type.Name}.{member.Member.Name}", "Give both the same [JsonPropertyName].");
    }

    /// <summary>A tuple's items, an array in JSON. Beyond the seventh, C# nests tuples; the array is flat.</summary>
    private Jsonata TupleItem(MemberExpression member)
    {
        if (member.Member.Name == "Rest")
        {
            throw new NotTranslatableException("the rest of a tuple is no value of its own", "Use the tuple's items.");
        }

        Count("ValueTuple.Item");
        var index = int.Parse(member.Member.Name["Item".Length..], System.Globalization.CultureInfo.InvariantCulture) - 1;
        var tuple = member.Expression!;
        while (tuple is MemberExpression { Member.Name: "Rest" } rest && DataType.IsTuple(rest.Expression!.Type))
        {
            index += 7;
            tuple = rest.Expression!;
        }

        return Inline(tuple).Index(index);
    }

    private Jsonata InlineContext(MemberInfo member)
    {
        if (member.DeclaringType != typeof(Context))
        {
            throw new NotTranslatableException($"{member.DeclaringType?.Name}.{member.Name} has no JSONata form", "Use a value of the step's input.");
        }

        Accept("Context");
        return new(member.Name == nameof(Context.MapIndex) ? "$states.context.Map.Item.Index" : $"$states.context.{member.Name}");
    }

    private Jsonata InlineUnary(UnaryExpression unary)
    {
        switch (unary.NodeType)
        {
            case ExpressionType.Not:
                Accept($"Not({MemberKey.Value(unary.Type)})");
                return Inline(unary.Operand).Not();
            case ExpressionType.Negate or ExpressionType.NegateChecked:
                return Arithmetic.Negation(this, unary);
            case ExpressionType.ArrayLength:
                Accept("Collection.Length");
                CollectionMethods.RequireArray(unary.Operand.Type);
                return Jsonata.Call("count", Owner(unary.Operand));
            case ExpressionType.Convert or ExpressionType.ConvertChecked when unary.Method is null && Nullable.GetUnderlyingType(unary.Operand.Type) is { } plain && plain == unary.Type:
                Accept("Nullable.Value");
                return Owner(unary.Operand);
            case ExpressionType.Convert or ExpressionType.ConvertChecked when WithoutConversion(unary) is var operand && operand != unary:
                if (unary.Type == typeof(double) && operand.Type == typeof(int))
                {
                    Count("Convert(Int32,Double)");
                }

                return Path(operand);
            default:
                throw new NotTranslatableException(
                    $"{unary.NodeType} from {Rendering.TypeText.Of(unary.Operand.Type)} to {Rendering.TypeText.Of(unary.Type)} has no exact JSONata form",
                    "Compute it in a function.");
        }
    }

    /// <summary>Takes off conversions that do not change the JSON: to a base type, an interface, a nullable or a wider number.</summary>
    internal static Expression WithoutConversion(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked, Method: null } conversion
            && KeepsJson(conversion.Operand.Type, conversion.Type))
        {
            expression = conversion.Operand;
        }

        return expression;
    }

    private static bool KeepsJson(Type from, Type to)
    {
        if (Nullable.GetUnderlyingType(from) is not null && DataType.IsSimple(to) && !DataType.IsNullable(to))
        {
            return false;
        }

        var (plainFrom, plainTo) = (Nullable.GetUnderlyingType(from) ?? from, Nullable.GetUnderlyingType(to) ?? to);
        return plainFrom == plainTo || to.IsAssignableFrom(from)
            || (plainTo == typeof(double) && (DataType.IsComputable(plainFrom) || plainFrom == typeof(uint)))
            || (plainTo == typeof(long) && ((DataType.IsComputable(plainFrom) && plainFrom != typeof(double)) || plainFrom == typeof(uint)))
            || (plainTo == typeof(int) && DataType.IsComputable(plainFrom) && plainFrom != typeof(double));
    }

    private Jsonata InlineCall(MethodCallExpression call)
    {
        var key = MemberKey.Of(call);
        Accept(key);
        return Methods.All[key](this, call);
    }
}
