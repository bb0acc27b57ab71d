using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.StateMachines;

/// <summary>Tells what an execution runs, which its state machine may no longer do.</summary>
internal sealed class DescribeStateMachineForExecution(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("executionArn", RevisionRequest.LongestArn);
        var includesDefinition = request.Choice("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        request.Check();
        var view = Context.Executions.Get(arn);
        var revision = view.Record?.Revision ?? Context.StateMachines.RevisionOf(view.Execution.StateMachine).Revision;
        var answer = new JsonObject
        {
            ["stateMachineArn"] = view.Execution.StateMachine.Arn,
            ["name"] = view.Execution.StateMachine.Name,
            ["updateDate"] = JsonAnswer.Seconds(revision.Date),
        };
        RevisionDescription.AddTo(answer, revision, view.Execution.StateMachine.Definition);
        if (!includesDefinition)
        {
            answer.Remove("definition");
            answer.Remove("variableReferences");
        }

        return answer;
    }
}
