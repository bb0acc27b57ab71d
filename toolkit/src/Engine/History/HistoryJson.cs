using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.History;

/// <summary>Writes events as GetExecutionHistory and CloudWatch Logs show them.</summary>
public static class HistoryJson
{
    /// <summary>An event as GetExecutionHistory returns it; the timestamp is in seconds since 1970.</summary>
    public static void Write(Utf8JsonWriter writer, HistoryEvent item, bool includeExecutionData = true)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        writer.WriteStartObject();
        writer.WriteNumber("timestamp", item.Timestamp.ToUnixTimeMilliseconds() / 1000m);
        writer.WriteString("type", item.Type);
        writer.WriteNumber("id", item.Id);
        writer.WriteNumber("previousEventId", item.PreviousEventId);
        if (item.Details is not null)
        {
            writer.WritePropertyName(DetailsName(item.Type));
            WriteDetails(writer, item.Details, includeExecutionData);
        }

        writer.WriteEndObject();
    }

    /// <summary>An event as it is logged to CloudWatch Logs.</summary>
    public static JsonElement LogEvent(HistoryEvent item, string executionArn, bool includeExecutionData)
    {
        ArgumentNullException.ThrowIfNull(item);
        return JsonValues.Build((item, executionArn, includeExecutionData), static (writer, log) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", log.item.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("type", log.item.Type);
            writer.WritePropertyName("details");
            WriteDetails(writer, log.item.Details ?? new EventDetails(), log.includeExecutionData);
            writer.WriteString("previous_event_id", log.item.PreviousEventId.ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("event_timestamp", log.item.Timestamp.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("execution_arn", log.executionArn);
            writer.WriteString("redrive_count", "0");
            writer.WriteEndObject();
        });
    }

    /// <summary>The member in which an event of this type has its details, for example <c>stateEnteredEventDetails</c>.</summary>
    public static string DetailsName(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.EndsWith("StateEntered", StringComparison.Ordinal) ? "stateEnteredEventDetails"
            : type.EndsWith("StateExited", StringComparison.Ordinal) ? "stateExitedEventDetails"
            : char.ToLowerInvariant(type[0]) + type[1..] + "EventDetails";
    }

    private static void WriteDetails(Utf8JsonWriter writer, EventDetails details, bool data)
    {
        writer.WriteStartObject();
        Text(writer, "name", details.Name);
        Payload(writer, "input", details.Input, data);
        Payload(writer, "output", details.Output, data);
        if (details.AssignedVariables is { Count: > 0 } variables && data)
        {
            writer.WriteStartObject("assignedVariables");
            foreach (var (name, value) in variables)
            {
                writer.WriteString(name, Compact(value));
            }

            writer.WriteEndObject();
            Truncation(writer, "assignedVariables");
        }

        Text(writer, "resourceType", details.ResourceType);
        Text(writer, "resource", details.Resource);
        Text(writer, "region", details.Region);
        if (details.Parameters.ValueKind != JsonValueKind.Undefined && data)
        {
            writer.WriteString("parameters", Compact(details.Parameters));
        }

        Number(writer, "timeoutInSeconds", details.TimeoutInSeconds);
        Number(writer, "heartbeatInSeconds", details.HeartbeatInSeconds);
        if (details.TaskRoleArn is not null)
        {
            writer.WriteStartObject("taskCredentials");
            writer.WriteString("roleArn", details.TaskRoleArn);
            writer.WriteEndObject();
        }

        Text(writer, "error", details.Error);
        Text(writer, "cause", details.Cause);
        Text(writer, "location", details.Location);
        Text(writer, "state", details.State);
        Number(writer, "redriveCount", details.RedriveCount);
        Number(writer, "length", details.Length);
        Number(writer, "index", details.Index);
        Text(writer, "mapRunArn", details.MapRunArn);
        Text(writer, "workerName", details.WorkerName);
        Text(writer, "roleArn", details.RoleArn);
        writer.WriteEndObject();
    }

    private static void Payload(Utf8JsonWriter writer, string name, JsonElement value, bool data)
    {
        if (value.ValueKind == JsonValueKind.Undefined || !data)
        {
            return;
        }

        writer.WriteString(name, Compact(value));
        Truncation(writer, name);
    }

    private static void Truncation(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name + "Details");
        writer.WriteBoolean("truncated", false);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static string Compact(JsonElement value) => JsonValues.Text(value);
}
