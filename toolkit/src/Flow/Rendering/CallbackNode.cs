using System.Linq.Expressions;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>
/// Runs a Lambda function and waits until somebody sends the token back. Only the integration <c>lambda:invoke</c> can wait, so the payload is a part of its
/// arguments; the result is what was sent with the token.
/// </summary>
internal sealed record CallbackNode(string Name, LambdaExpression Call, TaskOptions Options) : TaskNode(Name, Options)
{
    protected override void DescribeTask(StateBuilder state)
    {
        var call = HandlerCall.Of(state, Call);
        state.Body["Resource"] = state.Workflow.ServiceArn("lambda:invoke.waitForTaskToken");
        state.Body["Arguments"] = new JsonObject
        {
            ["FunctionName"] = Use(state, call.Function),
            ["Payload"] = state.Translate("payload", call.Payload).Template(call.Payload, Call.Parameters, null, Jsonata.Input),
        };
        TaskTokens.Check(state, Call);
    }
}
