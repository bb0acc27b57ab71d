using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>The methods of numbers that have a twin in JSONata.</summary>
internal static class NumberMethods
{
    internal static Jsonata? Translate(Translator translator, MethodCallExpression call)
    {
        if (call.Object is { } value && Nullable.GetUnderlyingType(value.Type) is not null && call.Method.Name == nameof(Nullable<>.GetValueOrDefault))
        {
            var text = translator.Inline(value);
            var otherwise = call.Arguments.Count == 1 ? call.Arguments[0] : Expression.Default(call.Type);
            return Jsonata.Conditional(text.IsNotNull(), text, translator.Inline(otherwise));
        }

        if (call.Object is not null && call.Method.Name == nameof(Equals) && call.Arguments.Count == 1 && call.Object.Type == call.Arguments[0].Type)
        {
            return Operators.Equality(translator, call.Object, call.Arguments[0]);
        }

        if (call.Method.DeclaringType != typeof(Math) || !DataType.IsComputable(call.Type) || !call.Arguments.All(argument => argument.Type == call.Type))
        {
            return null;
        }

        return (call.Method.Name, call.Arguments.Count) switch
        {
            (nameof(Math.Abs), 1) => Jsonata.Call("abs", translator.Inline(call.Arguments[0])),
            (nameof(Math.Floor), 1) => Jsonata.Call("floor", translator.Inline(call.Arguments[0])),
            (nameof(Math.Ceiling), 1) => Jsonata.Call("ceil", translator.Inline(call.Arguments[0])),
            (nameof(Math.Max), 2) => Jsonata.Call("max", Jsonata.Array(translator.Inline(call.Arguments[0]), translator.Inline(call.Arguments[1]))),
            (nameof(Math.Min), 2) => Jsonata.Call("min", Jsonata.Array(translator.Inline(call.Arguments[0]), translator.Inline(call.Arguments[1]))),
            _ => null,
        };
    }
}
