using System.Text.Json;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>What the engine does itself when nobody else handles it: Step Functions as a service of Step Functions.</summary>
internal sealed class BuiltInTasks(WorkflowEngine engine)
{
    public bool TryStart(TaskCall call)
    {
        var resource = call.Request.Resource;
        if (resource.Service is "states" or "aws-sdk:sfn" && call.Request.Input.ValueKind != JsonValueKind.Object)
        {
            call.End(TaskOutcome.Failure(ErrorNames.Runtime, $"The parameters of {resource.Arn} must be an object."));
            return true;
        }

        switch (resource.Service, resource.Action)
        {
            case ("states", "startExecution"):
                new NestedExecution(engine, call).Start();
                return true;
            case ("aws-sdk:sfn", "startExecution"):
                new NestedExecution(engine, call).Start();
                return true;
            case ("aws-sdk:sfn", "startSyncExecution"):
                new NestedExecution(engine, call).StartSync();
                return true;
            case ("aws-sdk:sfn", "sendTaskSuccess"):
                _ = SendAsync(call, token => SendSuccess(call, token));
                return true;
            case ("aws-sdk:sfn", "sendTaskFailure"):
                _ = SendAsync(call, token => engine.Tokens.SendFailureAsync(token, Text(call, "Error"), Text(call, "Cause")));
                return true;
            case ("aws-sdk:sfn", "sendTaskHeartbeat"):
                _ = SendAsync(call, engine.Tokens.SendHeartbeatAsync);
                return true;
            case ("aws-sdk:sfn", "getActivityTask"):
                engine.Activities.Take(Text(call, "ActivityArn") ?? "", Text(call, "WorkerName"), task => call.End(Taken(task)));
                return true;
            default:
                return false;
        }
    }

    internal static string? Text(TaskCall call, string name) =>
        call.Request.Input.ValueKind == JsonValueKind.Object
        && call.Request.Input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static async Task SendAsync(TaskCall call, Func<string, Task> send)
    {
        try
        {
            await send(Text(call, "TaskToken") ?? "");
            call.End(TaskOutcome.Success(JsonValues.EmptyObject));
        }
        catch (TaskTokenException e)
        {
            call.End(TaskOutcome.Failure(
                $"Sfn.{e.Code}Exception", $"{e.Message} (Service: Sfn, Status Code: 400, Request ID: {Guid.NewGuid()}) (SDK Attempt Count: 1)"));
        }
        catch (JsonException e)
        {
            call.End(TaskOutcome.Failure(
                "Sfn.InvalidOutputException", $"Invalid Output: '{e.Message}' (Service: Sfn, Status Code: 400, Request ID: {Guid.NewGuid()})"));
        }
#pragma warning disable CA1031 // Whatever keeps the journal from keeping it, the call has an end.
        catch (Exception)
#pragma warning restore CA1031
        {
            call.End(TaskOutcome.Failure("Sfn.SfnException", $"Internal Server Error (Service: Sfn, Status Code: 500, Request ID: {Guid.NewGuid()})"));
        }
    }

    private Task SendSuccess(TaskCall call, string token) =>
        call.Request.Input.TryGetProperty("Output", out var output) && output.ValueKind == JsonValueKind.String
            ? engine.Tokens.SendSuccessAsync(token, output.GetString()!)
            : engine.Tokens.SendSuccessAsync(token, JsonValues.IsUndefined(output) ? JsonValues.Null : output);

    private static TaskOutcome Taken(ActivityTask? task) => TaskOutcome.Success(task is null
        ? JsonValues.EmptyObject
        : JsonValues.Build(task, static (writer, task) =>
        {
            writer.WriteStartObject();
            writer.WriteString("Input", JsonValues.Text(task.Input));
            writer.WriteString("TaskToken", task.TaskToken);
            writer.WriteEndObject();
        }));
}
