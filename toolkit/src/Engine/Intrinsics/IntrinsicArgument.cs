using System.Text.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>An argument of a call: a value, a path or a call again.</summary>
internal abstract class IntrinsicArgument
{
    public virtual IEnumerable<StatesPath> Paths => [];

    public abstract JsonElement Evaluate(EvaluationScope scope, string field);
}

internal sealed class LiteralArgument(JsonElement value) : IntrinsicArgument
{
    public override JsonElement Evaluate(EvaluationScope scope, string field) => value;
}

internal sealed class PathArgument(StatesPath path) : IntrinsicArgument
{
    public override IEnumerable<StatesPath> Paths => [path];

    public override JsonElement Evaluate(EvaluationScope scope, string field) => path.SelectFor(field, scope);
}

internal sealed class IntrinsicCall(IntrinsicFunction function, IReadOnlyList<IntrinsicArgument> arguments, string text) : IntrinsicArgument
{
    public override IEnumerable<StatesPath> Paths => arguments.SelectMany(static argument => argument.Paths);

    public override JsonElement Evaluate(EvaluationScope scope, string field)
    {
        var values = new JsonElement[arguments.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = arguments[index].Evaluate(scope, field);
        }

        try
        {
            return function.Body(values, scope.Sources);
        }
        catch (IntrinsicRefusal refusal)
        {
            throw new StatesException(
                ErrorNames.IntrinsicFailure,
                $"The function '{text}' had the following error: {refusal.Message}",
                refusal);
        }
    }
}
