using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>The call of a handler method that a step's expression consists of: which function, and with what.</summary>
internal sealed record HandlerCall(FunctionReference Function, Expression Payload)
{
    internal static HandlerCall Of(StateBuilder state, LambdaExpression lambda)
    {
        var body = lambda.Body is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? conversion.Operand : lambda.Body;
        if (body is not MethodCallExpression { Object: ParameterExpression function, Arguments.Count: > 0 } call || function != lambda.Parameters[0])
        {
            throw state.Error(
                $"{Expressions.ExpressionText.Of(lambda)} has to be one call of the function's handler, such as (Check f, Order o, ILambdaContext c) => f.HandleAsync(o, c).");
        }

        var context = lambda.Parameters[^1];
        if (call.Arguments.Skip(1).Any(argument => argument != context) || call.Arguments.Count > 2)
        {
            throw state.Error($"{Expressions.ExpressionText.Of(lambda)}: a handler takes its input and the Lambda context only. Pass the lambda's last parameter straight through.");
        }

        if (call.Method.IsGenericMethod || lambda.Parameters[0].Type.IsGenericType || lambda.Parameters[0].Type.IsAbstract)
        {
            throw state.Error($"{TypeText.Of(lambda.Parameters[0].Type)}.{call.Method.Name} cannot be a Lambda handler: its class has to be concrete, and neither may be generic.");
        }

        if (lambda.Parameters[0].Type.GetMethods().Count(method => method.Name == call.Method.Name) > 1)
        {
            throw state.Error(
                $"{TypeText.Of(lambda.Parameters[0].Type)} has several methods {call.Method.Name}, and a handler is found by its name alone. Give the handler a name of its own.");
        }

        var output = call.Method.ReturnType.IsGenericType ? call.Method.ReturnType.GetGenericArguments()[0] : null;
        return new(new(lambda.Parameters[0].Type, call.Method, call.Method.GetParameters()[0].ParameterType, output), call.Arguments[0]);
    }
}
