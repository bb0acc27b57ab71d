using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Executions;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Executions;

/// <summary>Starts an execution and doesn't wait for it.</summary>
internal sealed class StartExecution(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var start = StartRequest.Read(request);
        var view = Context.Executions.Start(ExecutionTarget.Find(Context, start.StateMachineArn), start.Name, start.Input);

        // The engine begins an execution a little later; until then it has no date of its own.
        var startDate = view.StartDate == default ? Context.Now : view.StartDate;
        return new JsonObject { ["executionArn"] = view.Arn, ["startDate"] = JsonAnswer.Seconds(startDate) };
    }
}
