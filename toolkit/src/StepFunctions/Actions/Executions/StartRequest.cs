using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Executions;

/// <summary>What StartExecution and StartSyncExecution are asked for.</summary>
internal sealed record StartRequest(string StateMachineArn, string? Name, string Input)
{
    private const int LongestInput = 1024 * 1024;

    public static StartRequest Read(ApiRequest request)
    {
        var arn = request.RequiredText("stateMachineArn", RevisionRequest.LongestArn);
        var name = request.Text("name", 80, 1);
        var input = request.Text("input", LongestInput) ?? "{}";
        request.Check();
        return name is null || CreateStateMachineCheck.IsName(name) ? new(arn, name, input) : throw ApiErrors.InvalidName(name);
    }
}
