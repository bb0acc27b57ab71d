using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>An execution as DescribeExecution and StartSyncExecution tell of it.</summary>
internal static class ExecutionDescription
{
    public static JsonElement Of(WorkflowExecution execution, JsonElement expected) => JsonValues.Build((execution, expected), static (writer, all) =>
    {
        var (execution, expected) = all;
        var isSync = expected.TryGetProperty("billingDetails", out _);
        writer.WriteStartObject();
        writer.WriteString("executionArn", execution.Arn);
        writer.WriteString("name", execution.Name);
        writer.WriteString("stateMachineArn", execution.StateMachine.Arn);
        writer.WriteString("status", Status(execution.Status));
        writer.WriteString("startDate", execution.StartDate);
        writer.WriteString("stopDate", execution.StopDate!.Value);
        Payload(writer, "input", execution.Input);
        if (execution.Status == ExecutionStatus.Succeeded)
        {
            Payload(writer, "output", execution.Output);
        }

        else if (isSync)
        {
            writer.WriteStartObject("outputDetails");
            writer.WriteBoolean("included", true);
            writer.WriteEndObject();
        }

        WriteText(writer, "error", execution.Error);
        WriteText(writer, "cause", execution.Cause);
        if (isSync)
        {
            // What an execution costs is nothing that an engine on one's own machine could know.
            writer.WritePropertyName("billingDetails");
            expected.GetProperty("billingDetails").WriteTo(writer);
        }
        else
        {
            writer.WriteNumber("redriveCount", 0);
            var succeeded = execution.Status == ExecutionStatus.Succeeded;
            writer.WriteString("redriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE");
            WriteText(writer, "redriveStatusReason", succeeded ? "Execution is SUCCEEDED and cannot be redriven" : null);
        }

        writer.WriteEndObject();
    });

    public static string Status(ExecutionStatus status) =>
        status == ExecutionStatus.TimedOut ? "TIMED_OUT" : status.ToString().ToUpperInvariant();

    public static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void Payload(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WriteString(name, JsonValues.Text(value));
        writer.WriteStartObject(name + "Details");
        writer.WriteBoolean("included", true);
        writer.WriteEndObject();
    }
}
