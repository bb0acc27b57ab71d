using AsteroidWorkflows.Cli.Functions;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Cli;

/// <summary>How a <see cref="LocalSession"/> works.</summary>
internal sealed record SessionOptions
{
    /// <summary>The folder that data is kept in; null: a folder that is deleted in the end.</summary>
    public string? DataPath { get; init; }

    /// <summary>Where the functions' clients go instead of the local services; null: to these.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Whether downloads go to their real sources. Default: to the project's samples.</summary>
    public bool Online { get; init; }

    /// <summary>Whether waits take their time. Default: they take none.</summary>
    public bool RealTime { get; init; }

    /// <summary>Takes what functions log. Default: nobody does.</summary>
    public FunctionLog FunctionLog { get; init; } = (_, _, _) => { };

    /// <summary>Sees every event. Default: nobody does.</summary>
    public Action<WorkflowExecution, HistoryEvent>? OnEvent { get; init; }
}
