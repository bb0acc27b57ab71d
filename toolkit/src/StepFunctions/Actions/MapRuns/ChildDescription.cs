using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.StepFunctions.Actions.MapRuns;

/// <summary>Finds child executions of map runs and tells of them.</summary>
internal static class ChildDescription
{
    /// <summary>The child of an ARN, <c>…:execution:machine/label:name</c>; null: there is none.</summary>
    public static MapRunChild? Find(ApiContext context, string arn)
    {
        // Its map run's ARN has the same machine and label.
        if (arn.Split(':') is not [var prefix, var partition, var service, var region, var account, "execution", var machine, _] || !machine.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        return context.Executions.MapRuns($"{prefix}:{partition}:{service}:{region}:{account}:mapRun:{machine}:any")
            .SelectMany(static run => run.Children)
            .FirstOrDefault(child => child.Arn == arn);
    }

    public static string Status(MapRunChild child) => child.Status.ToString().ToUpperInvariant();

    public static JsonObject Summary(MapRunChild child)
    {
        var answer = new JsonObject
        {
            ["executionArn"] = child.Arn,
            ["mapRunArn"] = child.MapRun.Arn,
            ["stateMachineArn"] = child.MapRun.StateMachineArn,
            ["name"] = child.Name,
            ["status"] = Status(child),
            ["startDate"] = JsonAnswer.Seconds(child.StartDate),
            ["redriveCount"] = 0,
        };
        if (child.StopDate is { } stopDate)
        {
            answer["stopDate"] = JsonAnswer.Seconds(stopDate);
        }

        return answer;
    }

    public static JsonObject Description(MapRunChild child, bool includesData)
    {
        var answer = Summary(child);
        answer["redriveStatus"] = "NOT_REDRIVABLE";
        answer["redriveStatusReason"] = $"Execution is {Status(child)} and cannot be redriven";
        answer["inputDetails"] = new JsonObject { ["included"] = includesData };
        var hasOutput = !JsonValues.IsUndefined(child.Output);
        if (hasOutput)
        {
            answer["outputDetails"] = new JsonObject { ["included"] = includesData };
        }

        if (includesData)
        {
            answer["input"] = JsonValues.Text(child.Input);
            answer.AddUnlessNull("output", hasOutput ? JsonValues.Text(child.Output) : null);
            answer.AddUnlessNull("error", child.Error);
            answer.AddUnlessNull("cause", child.Cause);
        }

        return answer;
    }
}
