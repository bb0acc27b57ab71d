using System.Text.Json;

namespace AsteroidWorkflows.Engine.History;

/// <summary>What few events tell.</summary>
internal sealed class OptionalEventFields
{
    public IReadOnlyDictionary<string, JsonElement>? AssignedVariables { get; set; }

    public string? Error { get; set; }

    public string? Cause { get; set; }

    public string? Region { get; set; }

    public JsonElement Parameters { get; set; }

    public long? HeartbeatInSeconds { get; set; }

    public string? TaskRoleArn { get; set; }

    public string? RoleArn { get; set; }

    public long? RedriveCount { get; set; }

    public long? Length { get; set; }

    public string? MapRunArn { get; set; }

    public string? WorkerName { get; set; }

    public string? Location { get; set; }

    public string? State { get; set; }
}
