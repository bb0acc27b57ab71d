using AsteroidWorkflows.Jsonata.Nodes;
using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Functions;

/// <summary>A function of the expression's own, with the variables and the context of the place where it stands.</summary>
internal sealed class LambdaFunction(LambdaNode lambda, Value definitionContext, Frame closure) : FunctionValue
{
    public override int Arity => lambda.Parameters.Length;

    public override Value Invoke(Value[] arguments, Value context, Frame frame)
    {
        Run.CheckStack();
        var result = Enter(arguments, context);
        while (result.AsInternal<TailCall>() is { } tail)
        {
            try
            {
                result = tail.Function is LambdaFunction next
                    ? next.Enter(tail.Arguments, tail.Context)
                    : tail.Function.Invoke(tail.Arguments, tail.Context, tail.Frame);
            }
            catch (JsonataException error) when (!tail.Call.Locate(error))
            {
                throw;
            }
        }

        return result;
    }

    private Value Enter(Value[] arguments, Value context)
    {
        var values = lambda.Signature is null ? arguments : lambda.Signature.Apply(arguments, context, null, closure.Run);
        var parameters = lambda.Parameters;
        if (values.Length < parameters.Length)
        {
            Array.Resize(ref values, parameters.Length);
        }

        var held = closure.Run.HeldMark;
        var result = lambda.Body.Evaluate(definitionContext, new Frame(closure, parameters, values, parameters.Length));
        closure.Run.Release(held);
        return result;
    }
}
