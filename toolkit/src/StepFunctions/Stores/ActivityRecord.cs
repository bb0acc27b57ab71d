using System.Text.Json;

namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>An activity.</summary>
public sealed record ActivityRecord
{
    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>The encryption configuration in the API's form; nothing is encrypted all the same.</summary>
    public required JsonElement Encryption { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<TagRecord> Tags { get; init; } = [];
}
