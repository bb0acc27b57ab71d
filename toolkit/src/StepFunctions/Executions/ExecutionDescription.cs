using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.StepFunctions.Executions;

/// <summary>Tells of executions.</summary>
internal static class ExecutionDescription
{
    /// <summary>What lists and descriptions share.</summary>
    public static JsonObject Summary(ExecutionView view)
    {
        var answer = new JsonObject
        {
            ["executionArn"] = view.Arn,
            ["stateMachineArn"] = view.Execution.StateMachine.Arn,
            ["name"] = view.Execution.Name,
            ["status"] = view.Status,
            ["startDate"] = JsonAnswer.Seconds(view.StartDate),
        };
        if (view.Execution.StopDate is { } stopDate)
        {
            answer["stopDate"] = JsonAnswer.Seconds(stopDate);
        }

        return answer;
    }

    public static void AddRedrive(JsonObject answer, ExecutionView view)
    {
        AddRedriveCount(answer, view);
        answer["redriveStatus"] = view.IsRedrivable ? "REDRIVABLE" : "NOT_REDRIVABLE";
        if (!view.IsRedrivable)
        {
            answer["redriveStatusReason"] = $"Execution is {view.Status} and cannot be redriven";
        }
    }

    public static void AddRedriveCount(JsonObject answer, ExecutionView view)
    {
        answer["redriveCount"] = view.Execution.RedriveCount;
        if (view.Record?.Redrive is { } latest)
        {
            answer["redriveDate"] = JsonAnswer.Seconds(latest.Date);
        }
    }

    public static void AddOrigin(JsonObject answer, ExecutionView view)
    {
        answer.AddUnlessNull("stateMachineVersionArn", view.Record?.VersionArn);
        answer.AddUnlessNull("stateMachineAliasArn", view.Record?.AliasArn);
    }

    /// <summary>Input, output, error and cause.</summary>
    public static void AddData(JsonObject answer, ExecutionView view, bool include)
    {
        var execution = view.Execution;
        answer["inputDetails"] = new JsonObject { ["included"] = include };
        if (execution.Status == ExecutionStatus.Succeeded)
        {
            answer["outputDetails"] = new JsonObject { ["included"] = include };
        }

        if (!include)
        {
            return;
        }

        answer["input"] = view.Input;
        if (execution.Status == ExecutionStatus.Succeeded)
        {
            answer["output"] = JsonValues.Text(execution.Output);
        }

        answer.AddUnlessNull("error", execution.Error);
        answer.AddUnlessNull("cause", execution.Cause);
    }
}
