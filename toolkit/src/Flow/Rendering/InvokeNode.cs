using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>
/// Runs a Lambda function. Its ARN is the Resource, so that the result is the bare payload, which <c>$states.result</c> then is without more ado. The
/// integration <c>lambda:invoke</c> wraps it in metadata of the call, which each Output would have to take off again.
/// </summary>
internal sealed record InvokeNode(string Name, LambdaExpression Call, TaskOptions Options) : TaskNode(Name, Options)
{
    /// <summary>The alias or version to run; null for the function itself.</summary>
    internal string? Qualifier { get; init; }

    protected override void DescribeTask(StateBuilder state)
    {
        if (Qualifier is { } qualifier && (qualifier.Length is 0 or > 128 || !qualifier.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '$')))
        {
            throw state.Error($"'{qualifier}' is no alias and no version of a Lambda function: it is letters, digits, '-' and '_'. Name one.");
        }

        var call = HandlerCall.Of(state, Call);
        state.Body["Resource"] = Use(state, call.Function, Qualifier) + (Qualifier is null ? "" : ":" + Qualifier);
        state.Body["Arguments"] = state.Translate("payload", call.Payload).Template(call.Payload, Call.Parameters, null, Jsonata.Input);
    }
}
