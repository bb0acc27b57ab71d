using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts;

namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>How the functions are made by Lambda: from the environment alone. No other test reads these variables.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private static readonly string[] Variables =
        [AccountsSettings.TableName, AccountsSettings.StateMachineArn, "AWS_LAMBDA_RUNTIME_API", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

    private readonly string?[] _before = [.. Variables.Select(Environment.GetEnvironmentVariable)];

    public static TheoryData<Func<object>> NeedTheTable =>
        [() => new Submit(), () => new Flag(), () => new Review(), () => new Find(), () => new Approve(), () => new Reject()];

    [Theory]
    [MemberData(nameof(NeedTheTable))]
    public void A_function_is_made_from_the_environment_or_says_which_variable_is_missing(Func<object> make)
    {
        Set("applications", "arn:aws:states:us-east-1:123456789012:stateMachine:accounts");
        Assert.NotNull(make());

        Set(tableName: null, stateMachineArn: "arn:aws:states:us-east-1:123456789012:stateMachine:accounts");
        var missing = Assert.Throws<FunctionSettingException>(make);
        Assert.Equal(
            "The environment variable APPLICATIONS_TABLE_NAME is missing or empty. Set it in the function's configuration.",
            missing.Message);
    }

    [Fact]
    public void Submit_needs_the_state_machine()
    {
        Set("applications", stateMachineArn: "");

        var missing = Assert.Throws<FunctionSettingException>(() => new Submit());

        Assert.Contains("APPLICATIONS_STATE_MACHINE_ARN", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_data_needs_nothing() => Assert.NotNull(new DataChecking());

    public void Dispose() => Set(_before);

    private static void Set(string? tableName, string? stateMachineArn) => Set([tableName, stateMachineArn, "127.0.0.1:9001", "us-east-1", "test", "test"]);

    private static void Set(string?[] values)
    {
        foreach (var (variable, value) in Variables.Zip(values))
        {
            Environment.SetEnvironmentVariable(variable, value);
        }
    }
}
