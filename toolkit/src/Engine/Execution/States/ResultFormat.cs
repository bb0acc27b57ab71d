using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>What becomes of the children's results: their whole descriptions, their outputs, or their outputs with arrays taken apart.</summary>
internal sealed class ResultFormat(string transformation, bool isLines)
{
    public string FileEnd => isLines ? "jsonl" : "json";

    /// <summary>The results of children that succeeded.</summary>
    public List<JsonElement> Succeeded(IEnumerable<MapRunChild> children) => [.. children
        .Where(static child => child.Status == ExecutionStatus.Succeeded)
        .SelectMany(Of)];

    /// <summary>The results of children that did not, which nothing is made of.</summary>
    public static List<JsonElement> NotSucceeded(IEnumerable<MapRunChild> children, bool failed) => [.. children
        .Where(child => child.Status == (failed ? ExecutionStatus.Failed : ExecutionStatus.Aborted))
        .Select(Description)];

    /// <summary>What a Map without a place to write to gives.</summary>
    public JsonElement Preview(IReadOnlyList<MapRunChild> children)
    {
        var results = transformation == "COMPACT"
            ? Succeeded(children)
            : [.. children.SelectMany(child => child.Status == ExecutionStatus.Succeeded ? Of(child) : [Description(child)])];
        return isLines ? JsonValues.StringOf(Text(results)) : JsonValues.ArrayOf(results);
    }

    /// <summary>The content of a file.</summary>
    public string Text(List<JsonElement> results) => isLines
        ? string.Concat(results.Select(static result => JsonValues.Text(result) + "\n"))
        : JsonValues.Text(JsonValues.ArrayOf(results));

    private IEnumerable<JsonElement> Of(MapRunChild child) => transformation switch
    {
        "NONE" => [Description(child)],
        "FLATTEN" when child.Output.ValueKind == JsonValueKind.Array => child.Output.EnumerateArray(),
        _ => [child.Output],
    };

    private static JsonElement Description(MapRunChild child) => JsonValues.Build(child, static (writer, child) =>
    {
        var status = child.Status.ToString().ToUpperInvariant();
        writer.WriteStartObject();
        Optional(writer, "Cause", child.Cause);
        Optional(writer, "Error", child.Error);
        writer.WriteString("ExecutionArn", child.Arn);
        Payload(writer, "Input", child.Input);
        writer.WriteString("Name", child.Name);
        if (!JsonValues.IsUndefined(child.Output))
        {
            Payload(writer, "Output", child.Output);
        }

        writer.WriteNumber("RedriveCount", 0);
        writer.WriteString("RedriveStatus", "NOT_REDRIVABLE");
        writer.WriteString("RedriveStatusReason", $"Execution is {status} and cannot be redriven");
        writer.WriteString("StartDate", Timestamps.Text(child.StartDate));
        writer.WriteString("StateMachineArn", child.MapRun.StateMachineArn);
        writer.WriteString("Status", status);
        Optional(writer, "StopDate", child.StopDate is { } stopped ? Timestamps.Text(stopped) : null);
        writer.WriteEndObject();
    });

    private static void Optional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Payload(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WriteString(name, JsonValues.Text(value));
        writer.WriteStartObject(name + "Details");
        writer.WriteBoolean("Included", true);
        writer.WriteEndObject();
    }
}
