using Amazon.CDK;
using Amazon.CDK.AWS.Logs;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>What a <see cref="DotnetFunction"/> needs to know.</summary>
public sealed record DotnetFunctionProps
{
    /// <summary>The method that Lambda calls.</summary>
    public required LambdaHandler Handler { get; init; }

    /// <summary>Makes, and shares, the packages.</summary>
    public required ILambdaPackages Packages { get; init; }

    /// <summary>One line for the console's list of functions; none unless set.</summary>
    public string? Description { get; init; }

    /// <summary>Memory in MB, and with it the share of a processor; 512 unless set.</summary>
    public int MemorySize { get; init; } = 512;

    /// <summary>How long one call may take; 30 seconds unless set.</summary>
    public Duration Timeout { get; init; } = SharedValues.Seconds(30);

    /// <summary>Environment variables; none unless set.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The processor; arm64 unless set.</summary>
    public LambdaProcessor Processor { get; init; } = LambdaProcessor.Arm64;

    /// <summary>What runs the code; Lambda's managed runtime unless set.</summary>
    public LambdaHosting Hosting { get; init; } = LambdaHosting.Managed;

    /// <summary>How long logs are kept; two weeks unless set.</summary>
    public RetentionDays LogRetention { get; init; } = RetentionDays.TWO_WEEKS;

    /// <summary>What becomes of the logs when the stack goes; they go too unless set.</summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.DESTROY;

    /// <summary>Whether the package may hold stand-ins for packages that a partial registry lacks; false unless set, and never right for a real account.</summary>
    public bool AllowStandIns { get; init; }
}
