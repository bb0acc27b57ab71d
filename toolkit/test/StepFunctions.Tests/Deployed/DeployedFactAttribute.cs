namespace AsteroidWorkflows.StepFunctions.Tests.Deployed;

/// <summary>A test that runs where an account's state machine is named, with credentials as the SDK finds them.</summary>
public sealed class DeployedFactAttribute : FactAttribute
{
    private const string Variable = "ASTEROID_TEST_STATE_MACHINE_ARN";

    public DeployedFactAttribute() =>
        Skip = StateMachineArn is null ? $"{Variable} names no state machine. Create one of the definition in AcceptingWorkflow, and set the variable to its ARN." : null;

    /// <summary>The state machine to test; null: none is named.</summary>
    public static string? StateMachineArn => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } arn ? arn : null;
}
