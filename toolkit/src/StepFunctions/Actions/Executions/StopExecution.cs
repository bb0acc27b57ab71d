using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Executions;

/// <summary>Stops an execution and waits until it has stopped; one that has ended stays as it is.</summary>
internal sealed class StopExecution(ApiContext context) : ApiAction(context)
{
    public override async ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var arn = request.RequiredText("executionArn", RevisionRequest.LongestArn);
        var error = request.Text("error", 256);
        var cause = request.Text("cause", 32768);
        request.Check();
        var execution = Context.Executions.Get(arn).Execution;
        await execution.StopAsync(error, cause);
        await Context.Engine.WaitAsync(execution, cancellationToken: cancellationToken);
        return new JsonObject { ["stopDate"] = JsonAnswer.Seconds(execution.StopDate ?? Context.Now) }.ToElement();
    }
}
