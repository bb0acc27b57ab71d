namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>The settings of the functions: environment variables, which the deployment sets by these names. The table says which function reads which.</summary>
public static class AccountsSettings
{
    /// <summary>The name of the table of applications.</summary>
    public const string TableName = "APPLICATIONS_TABLE_NAME";

    /// <summary>The ARN of the state machine that processes applications.</summary>
    public const string StateMachineArn = "APPLICATIONS_STATE_MACHINE_ARN";
}
