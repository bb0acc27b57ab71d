using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>What the states of one execution, or of one child execution of a distributed Map, share.</summary>
internal sealed class ExecutionFrame(WorkflowExecution execution, string arn, string name, JsonElement input, DateTimeOffset startTime, EventRecorder recorder)
{
    public WorkflowExecution Execution => execution;

    public ExecutionLoop Loop => execution.Loop;

    public string Arn => arn;

    public string Name => name;

    public JsonElement Input => input;

    public DateTimeOffset StartTime => startTime;

    public EventRecorder Recorder => recorder;

    public required string StateMachineArn { get; init; }

    public required string StateMachineName { get; init; }

#pragma warning disable CA1507 // AWS's member names; that ours are alike is chance.
    /// <summary>The context object of a state.</summary>
    public JsonElement Context(StateVisit visit) => JsonValues.Build((this, visit), static (writer, all) =>
    {
        var (frame, visit) = all;
        writer.WriteStartObject();
        writer.WriteStartObject("Execution");
        writer.WriteString("Id", frame.Arn);
        writer.WritePropertyName("Input");
        frame.Input.WriteTo(writer);
        writer.WriteString("StartTime", Timestamps.Text(frame.StartTime));
        writer.WriteString("Name", frame.Name);
        writer.WriteString("RoleArn", frame.Execution.RoleArn);
        writer.WriteNumber("RedriveCount", frame.Execution.RedriveCount);
        writer.WriteEndObject();
        writer.WriteStartObject("StateMachine");
        writer.WriteString("Id", frame.StateMachineArn);
        writer.WriteString("Name", frame.StateMachineName);
        writer.WriteEndObject();
        writer.WriteStartObject("State");
        writer.WriteString("Name", visit.State.Name);
        writer.WriteString("EnteredTime", Timestamps.Text(visit.EnteredTime));
        if (visit.CountsRetries)
        {
            writer.WriteNumber("RetryCount", visit.RetryCount);
        }

        writer.WriteEndObject();
        if ((visit.MapItem ?? visit.Branch.MapItem) is { } item)
        {
            writer.WriteStartObject("Map");
            writer.WriteStartObject("Item");
            writer.WriteNumber("Index", item.Index);
            if (item.Key is not null)
            {
                writer.WriteString("Key", item.Key);
            }

            writer.WritePropertyName("Value");
            item.Value.WriteTo(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        if (visit.TaskToken is { } token)
        {
            writer.WriteStartObject("Task");
            writer.WriteString("Token", token);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });

#pragma warning restore CA1507
}
