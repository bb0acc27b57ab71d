using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>How the state would go on.</summary>
public sealed record TestStateResponse
{
    /// <summary><c>SUCCEEDED</c>, <c>FAILED</c>, <c>RETRIABLE</c> or <c>CAUGHT_ERROR</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The output; undefined where there is none.</summary>
    public JsonElement Output { get; init; }

    /// <summary>The error's name, where it failed.</summary>
    public string? Error { get; init; }

    /// <summary>The error's cause, where it failed.</summary>
    public string? Cause { get; init; }

    /// <summary>The state that follows.</summary>
    public string? NextState { get; init; }

    /// <summary>The data on the way, by step, in the API's form; undefined with <see cref="InspectionLevel.Info"/>.</summary>
    public JsonElement InspectionData { get; init; }

    /// <summary>The response in the API's JSON form.</summary>
    public JsonElement ToJson() => JsonValues.ObjectOf(new[]
    {
        KeyValuePair.Create("output", JsonValues.IsUndefined(Output) ? default : JsonValues.StringOf(JsonValues.Text(Output))),
        KeyValuePair.Create("error", Error is null ? default : JsonValues.StringOf(Error)),
        KeyValuePair.Create("cause", Cause is null ? default : JsonValues.StringOf(Cause)),
        KeyValuePair.Create("inspectionData", InspectionData),
        KeyValuePair.Create("nextState", NextState is null ? default : JsonValues.StringOf(NextState)),
        KeyValuePair.Create("status", JsonValues.StringOf(Status)),
    }.Where(static member => !JsonValues.IsUndefined(member.Value)));
}
