using System.Text.Json;

namespace AsteroidWorkflows.Engine;

/// <summary>A child execution of a map run: it runs within its parent, and how it ended is kept with it.</summary>
public sealed class MapRunChild
{
    internal MapRunChild(MapRun run, string arn, string name, JsonElement input, int items, DateTimeOffset start) =>
        (MapRun, Arn, Name, Input, Items, StartDate) = (run, arn, name, input, items, start);

    /// <summary>The map run.</summary>
    public MapRun MapRun { get; }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it was given.</summary>
    public JsonElement Input { get; }

    /// <summary>How many items it is for.</summary>
    public int Items { get; }

    /// <summary>When it started.</summary>
    public DateTimeOffset StartDate { get; }

    /// <summary>When it ended; null while it runs, and where its map run ended without it.</summary>
    public DateTimeOffset? StopDate { get; private set; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status => StopDate is null && MapRun.Status != MapRunStatus.Running ? ExecutionStatus.Aborted : _status;

    /// <summary>What came of it; undefined unless it succeeded.</summary>
    public JsonElement Output { get; private set; }

    /// <summary>The error it failed with; null: none.</summary>
    public string? Error { get; private set; }

    /// <summary>What happened; null: nothing was told.</summary>
    public string? Cause { get; private set; }

    private ExecutionStatus _status = ExecutionStatus.Running;

    internal void Succeed(JsonElement output, DateTimeOffset now) =>
        (_status, Output, StopDate) = (ExecutionStatus.Succeeded, output, now);

    internal void Fail(string? error, string? cause, DateTimeOffset now) =>
        (_status, Error, Cause, StopDate) = (ExecutionStatus.Failed, error, cause, now);
}
