namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>The processor that a function runs on.</summary>
public enum LambdaProcessor
{
    /// <summary>AWS's own, cheaper by a fifth.</summary>
    Arm64,

    /// <summary>That of most build machines.</summary>
    X64,
}
