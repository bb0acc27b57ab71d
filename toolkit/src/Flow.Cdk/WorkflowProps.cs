using Amazon.CDK;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.SNS;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>What a <see cref="Workflow{TIn, TOut}"/> needs to know.</summary>
/// <typeparam name="TIn">What an execution starts with.</typeparam>
/// <typeparam name="TOut">What it ends with.</typeparam>
public sealed record WorkflowProps<TIn, TOut>
{
    /// <summary>The typed workflow.</summary>
    public required Flow.Workflow<TIn, TOut> Definition { get; init; }

    /// <summary>The functions that it may call; each is found by its class and method, others are ignored.</summary>
    public required IReadOnlyList<DotnetFunction> Functions { get; init; }

    /// <summary>The resources that its service integrations use.</summary>
    public IReadOnlyDictionary<Resource, ResourceTarget> Resources { get; init; } = new Dictionary<Resource, ResourceTarget>();

    /// <summary>How long logs are kept; two weeks unless set.</summary>
    public RetentionDays LogRetention { get; init; } = RetentionDays.TWO_WEEKS;

    /// <summary>What becomes of the machine and its logs when the stack goes; they go too unless set.</summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.DESTROY;

    /// <summary>Where its alarms go.</summary>
    public required ITopic Alarms { get; init; }

    /// <summary>Whether its data is personal: then inputs and outputs are kept out of the logs. True unless set, so that forgetting it leaks nothing.</summary>
    public bool HoldsPersonalData { get; init; } = true;

    /// <summary>An input to try it with, for the start command among the stack's outputs; null where something else starts executions, and then there is none.</summary>
    public string? SampleInput { get; init; }
}
