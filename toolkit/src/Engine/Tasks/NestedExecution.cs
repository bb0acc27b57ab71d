using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>A Task that starts an execution of another state machine of the same engine.</summary>
internal sealed class NestedExecution(WorkflowEngine engine, TaskCall call)
{
    private bool IsSdk => call.Request.Resource.Service.StartsWith("aws-sdk:", StringComparison.Ordinal);

    public void Start()
    {
        if (Begin() is not { } child)
        {
            return;
        }

        var pattern = call.Request.Resource.Pattern;
        if (pattern is not (TaskPattern.Sync or TaskPattern.SyncJson))
        {
            call.End(TaskOutcome.Success(Started(child)));
            return;
        }

        call.Submitted(Started(child));
        call.Cancellation.Register(() => child.Stop());
        child.WhenEnded(() => call.End(child.Status == ExecutionStatus.Succeeded
            ? TaskOutcome.Success(Description(child, pattern == TaskPattern.SyncJson))
            : TaskOutcome.Failure(ErrorNames.TaskFailed, JsonValues.Text(Description(child, asJson: false)))));
    }

    public void StartSync()
    {
        if (Begin() is { } child)
        {
            call.Cancellation.Register(() => child.Stop());
            child.WhenEnded(() => call.End(TaskOutcome.Success(Description(child, asJson: false))));
        }
    }

    private WorkflowExecution? Begin()
    {
        var arn = BuiltInTasks.Text(call, "StateMachineArn") ?? "";
        var machine = engine.FindStateMachine(arn);
        if (machine is null)
        {
            Refuse("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");
            return null;
        }

        JsonElement input;
        try
        {
            input = Input();
        }
        catch (JsonException e)
        {
            Refuse("InvalidExecutionInput", $"Invalid State Machine Execution Input: '{e.Message}'");
            return null;
        }

        // What this very call has started before a restart is its child, however that stands: the call was never answered.
        var given = BuiltInTasks.Text(call, "Name");
        var me = $"{call.Request.ExecutionArn}:{call.Operation}";
        var name = given ?? NameOf(me);
        var known = machine.IsExpress ? null : engine.FindExecution(engine.ExecutionArn(machine, name));
        if (known is null)
        {
            return engine.Start(machine, input, name, me);
        }

        if (given is null || known.StartedBy == me || (JsonValues.AreEqual(known.Input, input) && known.Status == ExecutionStatus.Running))
        {
            return known;
        }

        Refuse("ExecutionAlreadyExists", $"Execution Already Exists: '{known.Arn}'");
        return null;
    }

    // A child without a name of its own gets one that the same call has again after a restart.
    private static string NameOf(string call) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(call)).AsSpan(0, 16)).ToString();

    private JsonElement Input()
    {
        if (!call.Request.Input.TryGetProperty("Input", out var input) || input.ValueKind == JsonValueKind.Null)
        {
            return JsonValues.EmptyObject;
        }

        return input.ValueKind == JsonValueKind.String ? JsonValues.Parse(input.GetString()!) : input;
    }

    private void Refuse(string code, string message) => call.End(IsSdk
        ? TaskOutcome.Failure($"Sfn.{code}Exception", $"{message} (Service: Sfn, Status Code: 400, Request ID: {Guid.NewGuid()})")
        : TaskOutcome.Failure(
            $"StepFunctions.{code}Exception",
            $"{message} (Service: AWSStepFunctions; Status Code: 400; Error Code: {code}; Request ID: {Guid.NewGuid()}; Proxy: null)"));

    private JsonElement Started(WorkflowExecution child) => JsonValues.Build((child, IsSdk, call.Request.Clock), static (writer, all) =>
    {
        writer.WriteStartObject();
        writer.WriteString("ExecutionArn", all.child.Arn);
        if (all.IsSdk)
        {
            writer.WriteString("StartDate", all.Clock.GetUtcNow().UtcDateTime);
        }
        else
        {
            writer.WriteStartObject("SdkHttpMetadata");
            writer.WriteNumber("HttpStatusCode", 200);
            writer.WriteEndObject();
            writer.WriteStartObject("SdkResponseMetadata");
            writer.WriteString("RequestId", Guid.NewGuid());
            writer.WriteEndObject();
            writer.WriteNumber("StartDate", all.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        }

        writer.WriteEndObject();
    });

    private static JsonElement Description(WorkflowExecution child, bool asJson) => JsonValues.Build((child, asJson), static (writer, all) =>
    {
        var (child, asJson) = all;
        writer.WriteStartObject();
        Text(writer, "Cause", child.Cause);
        Text(writer, "Error", child.Error);
        writer.WriteString("ExecutionArn", child.Arn);
        Payload(writer, "Input", child.Input, asJson);
        writer.WriteString("Name", child.Name);
        if (child.Status == ExecutionStatus.Succeeded)
        {
            Payload(writer, "Output", child.Output, asJson);
        }

        writer.WriteNumber("RedriveCount", child.RedriveCount);
        var succeeded = child.Status == ExecutionStatus.Succeeded;
        writer.WriteString("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE");
        Text(writer, "RedriveStatusReason", succeeded ? "Execution is SUCCEEDED and cannot be redriven" : null);
        writer.WriteNumber("StartDate", child.StartDate.ToUnixTimeMilliseconds());
        writer.WriteString("StateMachineArn", child.StateMachine.Arn);
        writer.WriteString("Status", StatusName(child.Status));
        writer.WriteNumber("StopDate", child.StopDate!.Value.ToUnixTimeMilliseconds());
        writer.WriteEndObject();
    });

    private static string StatusName(ExecutionStatus status) =>
        status == ExecutionStatus.TimedOut ? "TIMED_OUT" : status.ToString().ToUpperInvariant();

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Payload(Utf8JsonWriter writer, string name, JsonElement value, bool asJson)
    {
        if (asJson)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteString(name, JsonValues.Text(value));
        }

        writer.WriteStartObject(name + "Details");
        writer.WriteBoolean("Included", true);
        writer.WriteEndObject();
    }
}
