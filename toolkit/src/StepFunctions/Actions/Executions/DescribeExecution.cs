using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Actions.MapRuns;
using AsteroidWorkflows.StepFunctions.Executions;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Executions;

/// <summary>Tells how an execution stands.</summary>
internal sealed class DescribeExecution(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("executionArn", RevisionRequest.LongestArn);
        var includesData = request.Choice("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        request.Check();
        if (ChildDescription.Find(Context, arn) is { } child)
        {
            return ChildDescription.Description(child, includesData);
        }

        var view = Context.Executions.Get(arn);
        var answer = ExecutionDescription.Summary(view);
        ExecutionDescription.AddData(answer, view, includesData);
        ExecutionDescription.AddRedrive(answer, view);
        ExecutionDescription.AddOrigin(answer, view);
        return answer;
    }
}
