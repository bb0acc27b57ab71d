using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Whether an expression may be null, so that only those that may are guarded in JSONata.</summary>
internal static class Nullability
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Known = [];

    internal static bool MayBeNull(Expression expression) => Translator.WithoutConversion(expression) switch
    {
        { Type: var type } when !DataType.IsNullable(type) => false,
        MemberExpression { Member: PropertyInfo property } => Known.GetOrAdd(property, MayBeNull),
        BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce => MayBeNull(coalesce.Right),
        BinaryExpression { NodeType: ExpressionType.Add } => false,
        ConditionalExpression conditional => MayBeNull(conditional.IfTrue) || MayBeNull(conditional.IfFalse),
        MethodCallExpression { Method.DeclaringType: var type } call when type == typeof(string) || type == typeof(FlowJson) => call.Type != typeof(string),
        _ => true,
    };

    /// <summary>Code without nullable annotations may give null anywhere.</summary>
    private static bool MayBeNull(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull;
}
