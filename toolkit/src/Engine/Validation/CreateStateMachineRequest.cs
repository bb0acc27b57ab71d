using System.Text.Json;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>What CreateStateMachine is asked for.</summary>
public sealed record CreateStateMachineRequest
{
    /// <summary>The name, unique within the account and region.</summary>
    public required string Name { get; init; }

    /// <summary>The text of the definition.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether the type is EXPRESS. Default: STANDARD.</summary>
    public bool IsExpress { get; init; }

    /// <summary>The logging configuration in the API's form; undefined where none is given, which logs nothing.</summary>
    public JsonElement LoggingConfiguration { get; init; }
}
