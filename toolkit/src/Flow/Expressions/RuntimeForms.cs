using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.SdkCalls;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>What has a value only while an execution runs, beside the input and the context: variables, functions of Step Functions, text in JSONata, words of the SDK.</summary>
internal static class RuntimeForms
{
    /// <summary>Whether it is no constant, although nothing of the execution's data is in it.</summary>
    internal static bool Varies(Expression expression) =>
        Variables.Of(expression) is not null || (expression is MethodCallExpression call && (RuntimeFunctions.Is(call.Method) || AttributeForms.Is(call)));

    internal static Jsonata? Translate(Translator translator, Expression expression) => expression switch
    {
        MethodCallExpression call when RuntimeFunctions.Is(call.Method) => RuntimeFunctions.Translate(translator, call),
        MethodCallExpression call when AttributeForms.Is(call) => translator.AsPayload(() => AttributeForms.Translate(translator, call)),
        MemberExpression when Variables.Of(expression) is { } variable => new("$" + variable.Name),
        UnaryExpression { NodeType: ExpressionType.Convert, Method.Name: "op_Implicit" } conversion when SdkTypes.IsWord(conversion.Type) && conversion.Operand.Type == typeof(string) =>
            translator.Inline(conversion.Operand),
        MemberExpression { Member.Name: "Value", Expression: { } word } when SdkTypes.IsWord(word.Type) => translator.Inline(word),
        BinaryExpression { NodeType: ExpressionType.Equal } equal when SdkTypes.IsWord(equal.Left.Type) && SdkTypes.IsWord(equal.Right.Type) =>
            Jsonata.Operator(translator.Inline(equal.Left), "=", translator.Inline(equal.Right), Binding.Comparison),
        BinaryExpression { NodeType: ExpressionType.NotEqual } unequal when SdkTypes.IsWord(unequal.Left.Type) && SdkTypes.IsWord(unequal.Right.Type) =>
            Jsonata.Operator(translator.Inline(unequal.Left), "=", translator.Inline(unequal.Right), Binding.Comparison).Not(),
        _ => null,
    };
}
