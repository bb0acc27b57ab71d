using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Hosting.Functions;

namespace AsteroidWorkflows.Hosting;

/// <summary>How a host works.</summary>
public record HostOptions
{
    /// <summary>The folder that everything is kept in, made if need be. Default: null, one that is deleted in the end.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// Where the functions' S3, DynamoDB and Rekognition clients go instead of the local cloud: an address, or <c>aws</c>. Default: null, to the local cloud.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>Whether functions reach the world outside. Default: no, they get what <see cref="WorkflowModule.Offline"/> has in its place.</summary>
    public bool Online { get; init; }

    /// <summary>Takes what functions log, on any thread. Default: nobody does.</summary>
    public FunctionLog FunctionLog { get; init; } = (_, _, _) => { };

    /// <summary>Sees every event of every execution, on any thread. Default: null, nobody does.</summary>
    public Action<WorkflowExecution, HistoryEvent>? OnEvent { get; init; }

    /// <summary>The region of every ARN. Default: us-east-1.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The account of every ARN. Default: 123456789012.</summary>
    public string AccountId { get; init; } = "123456789012";
}
