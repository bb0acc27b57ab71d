using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>What a state machine does, from one update to the next.</summary>
public sealed record StateMachineRevision
{
    /// <summary>Its id; null: the one that the state machine was created with.</summary>
    public string? Id { get; init; }

    /// <summary>When it came to be.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The text of the definition as it was given.</summary>
    public required string Definition { get; init; }

    /// <summary>The role of executions.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The logging configuration in the API's form.</summary>
    public required JsonElement Logging { get; init; }

    /// <summary>Whether X-Ray tracing is on; nothing is traced all the same.</summary>
    public bool IsTraced { get; init; }

    /// <summary>The encryption configuration in the API's form; nothing is encrypted all the same.</summary>
    public required JsonElement Encryption { get; init; }

    /// <summary>What the engine alone knows of, without logging.</summary>
    /// <param name="deployed">What the engine runs.</param>
    /// <param name="date">When it came to be.</param>
    public static StateMachineRevision Of(DeployedStateMachine deployed, DateTimeOffset date)
    {
        ArgumentNullException.ThrowIfNull(deployed);
        return Of(deployed.Definition.Text, deployed.RoleArn, date);
    }

    /// <summary>A definition and its role alone, without logging.</summary>
    /// <param name="definition">The text of the definition.</param>
    /// <param name="roleArn">The role of executions.</param>
    /// <param name="date">When it came to be.</param>
    public static StateMachineRevision Of(string definition, string roleArn, DateTimeOffset date) => new()
    {
        Date = date,
        Definition = definition,
        RoleArn = roleArn,
        Logging = RevisionRequest.NoLogging,
        Encryption = RevisionRequest.OwnedKey,
    };
}
