using Amazon.CDK;
using AsteroidWorkflows.Cdk.Lambda;
using AsteroidWorkflows.Cdk.Settings;

namespace AsteroidWorkflows.Cdk.Constructs;

/// <summary>What a <see cref="DotnetFunction"/> needs to know.</summary>
public sealed record DotnetFunctionProps
{
    /// <summary>The method that Lambda calls.</summary>
    public required LambdaHandler Handler { get; init; }

    /// <summary>Makes, and shares, the packages.</summary>
    public required ILambdaPackages Packages { get; init; }

    /// <summary>Processor, hosting, log retention and removal policy.</summary>
    public required AppSettings Settings { get; init; }

    /// <summary>One line for the console's list of functions.</summary>
    public required string Description { get; init; }

    /// <summary>Memory in MB, and with it the share of a processor; 512 unless set.</summary>
    public int MemorySize { get; init; } = 512;

    /// <summary>How long one call may take; 30 seconds unless set.</summary>
    public Duration Timeout { get; init; } = SharedValues.Seconds(30);

    /// <summary>Environment variables; none unless set.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
