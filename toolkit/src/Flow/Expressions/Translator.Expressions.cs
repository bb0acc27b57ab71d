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
            BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => InlineIndex(index.Left, index.Right),
            BinaryExpression binary => Operators.Translate(this, binary),
            ConditionalExpression conditional => Jsonata.Conditional(Inline(conditional.Test), Inline(conditional.IfTrue), Inline(conditional.IfFalse)),
            MethodCallExpression call => InlineCall(call),
            _ => throw new NotTranslatableException("it has no JSONata form", "Compute it in a function, or use the members and operators that docs/steps.md lists."),
        };
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

        var value = Inline(member.Expression);
        if (Nullable.GetUnderlyingType(owner) is not null)
        {
            return member.Member.Name == "HasValue" ? value.IsNotNull() : value;
        }

        if (DataType.IsCollection(owner) && member.Member.Name is "Count" or "Length")
        {
            return Jsonata.Call("count", value);
        }

        if (DataType.IsSimple(owner) || DataType.IsCollection(owner) || DataType.IsDictionary(owner))
        {
            throw StringMethods.RefusalOf(member.Member)
                ?? new NotTranslatableException($"{owner.Name}.{member.Member.Name} has no JSONata form", "Compute it in a function.");
        }

        CheckContract(owner);
        return value.Member(Contract.Of(FlowJson.Options, owner).NameOf(member.Member));
    }

    /// <summary>A tuple's items, an array in JSON. Beyond the seventh, C# nests tuples; the array is flat.</summary>
    private Jsonata TupleItem(MemberExpression member)
    {
        if (member.Member.Name == "Rest")
        {
            throw new NotTranslatableException("the rest of a tuple is no value of its own", "Use the tuple's items.");
        }

        var index = int.Parse(member.Member.Name["Item".Length..], System.Globalization.CultureInfo.InvariantCulture) - 1;
        var tuple = member.Expression!;
        while (tuple is MemberExpression { Member.Name: "Rest" } rest && DataType.IsTuple(rest.Expression!.Type))
        {
            index += 7;
            tuple = rest.Expression!;
        }

        return Inline(tuple).Index(index);
    }

    private static Jsonata InlineContext(MemberInfo member) => member.DeclaringType == typeof(Context)
        ? new(member.Name == nameof(Context.MapIndex) ? "$states.context.Map.Item.Index" : $"$states.context.{member.Name}")
        : throw new NotTranslatableException($"{member.DeclaringType?.Name}.{member.Name} has no JSONata form", "Use a value of the step's input.");

    private Jsonata InlineUnary(UnaryExpression unary)
    {
        switch (unary.NodeType)
        {
            case ExpressionType.Not when unary.Type == typeof(bool):
                return Inline(unary.Operand).Not();
            case ExpressionType.Negate or ExpressionType.NegateChecked when DataType.IsComputable(unary.Type) && !DataType.IsNullable(unary.Type):
                return new("-" + Inline(unary.Operand).At(Binding.Primary), Binding.Multiplicative);
            case ExpressionType.ArrayLength:
                return Jsonata.Call("count", Inline(unary.Operand));
            case ExpressionType.Convert or ExpressionType.ConvertChecked when WithoutConversion(unary) is var operand && operand != unary:
                return Inline(operand);
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
        var (plainFrom, plainTo) = (Nullable.GetUnderlyingType(from) ?? from, Nullable.GetUnderlyingType(to) ?? to);
        return plainFrom == plainTo || to.IsAssignableFrom(from) || (plainTo == typeof(double) && DataType.IsComputable(plainFrom))
            || (plainTo == typeof(long) && DataType.IsComputable(plainFrom) && plainFrom != typeof(double))
            || (plainTo == typeof(int) && DataType.IsComputable(plainFrom) && plainFrom != typeof(double));
    }

    internal Jsonata InlineIndex(Expression collection, Expression index) =>
        IsConstant(index) && Constant(index) is int and < 0
            ? throw new NotTranslatableException("an index counts from 0", "Use Last() for the last item.")
            : Inline(collection).Index(Inline(index));

    private Jsonata InlineCall(MethodCallExpression call)
    {
        if (call.Method.DeclaringType == typeof(Context))
        {
            return new(call.Method.Name == nameof(Context.MapItem) ? "$states.context.Map.Item.Value" : "$states.context.Execution.Input");
        }

        if (call.Method.DeclaringType == typeof(FlowJson))
        {
            return In(isPayload: true, () => Jsonata.Call("string", Inline(call.Arguments[0])));
        }

        return StringMethods.Translate(this, call)
            ?? CollectionMethods.Translate(this, call)
            ?? NumberMethods.Translate(this, call)
            ?? throw new NotTranslatableException(
                $"{call.Method.DeclaringType?.Name}.{call.Method.Name} has no JSONata form", "Compute it in a function, or use the methods that docs/steps.md lists.");
    }
}
