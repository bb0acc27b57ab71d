using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>Starts, stops and redrives.</summary>
internal static class ExecutionActions
{
    public static async Task<object> StartAsync(PageRequest request)
    {
        var machine = request.Workflow("workflow");
        var (name, input) = (request.Text("name"), request.Text("input") ?? "{}");
        if (request.Context.Options.Actions is { } actions && await actions.StartAsync(machine.Name, name, Parse(input), request.Cancellation) is { } started)
        {
            return new { Execution = started };
        }

        var answer = await request.AskAsync("StartExecution", name is null ? new { stateMachineArn = machine.Arn, input } : new { stateMachineArn = machine.Arn, input, name });
        return new { Execution = answer.GetProperty("executionArn").GetString() };
    }

    public static async Task<object> StopAsync(PageRequest request)
    {
        var execution = request.Execution("execution");
        await request.AskAsync("StopExecution", new { executionArn = execution.Arn, error = "Stopped", cause = "Stopped on the page." });
        return new { Execution = execution.Arn };
    }

    public static async Task<object> RedriveAsync(PageRequest request)
    {
        var execution = request.Execution("execution");
        await request.AskAsync("RedriveExecution", new { executionArn = execution.Arn });
        return new { Execution = execution.Arn };
    }

    private static JsonElement Parse(string input)
    {
        try
        {
            return JsonValues.Parse(input);
        }
        catch (JsonException e)
        {
            throw new PageException($"The input is no JSON: {e.Message}");
        }
    }
}
