using AsteroidWorkflows.Lambdas.Accounts.Errors;

namespace AsteroidWorkflows.Lambdas.Accounts.Adapters;

/// <summary>The environment variables that the functions read, and the table's index; the deployment sets them by these names.</summary>
public static class AccountsEnvironment
{
    /// <summary>The name of the table. Needed by every function but DataChecking.</summary>
    public const string TableName = "APPLICATIONS_TABLE_NAME";

    /// <summary>The ARN of the state machine. Needed by Submit.</summary>
    public const string StateMachineArn = "APPLICATIONS_STATE_MACHINE_ARN";

    /// <summary>The table's global secondary index: hash key `state`, all attributes.</summary>
    public const string StateIndex = "state";

    internal static string Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw new AccountsConfigurationException(variable);
}
