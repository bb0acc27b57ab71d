using System.Text.Json;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Hosting.Resources;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;

namespace AsteroidWorkflows.Workflows.Accounts;

/// <summary>What belongs to account applications beside their flow.</summary>
public static class AccountsModule
{
    // Submit gives an execution the name of its application.
    private const string ExecutionPrefix = "ApplicationID-";

    /// <summary>The table of applications.</summary>
    public static LocalTable Applications { get; } = new("applications", "id")
    {
        Setting = AccountsSettings.TableName,
        Indexes = new Dictionary<string, string> { [DynamoDbApplicationStore.StateIndex] = "state" },
    };

    /// <summary>Builds the module.</summary>
    public static WorkflowModule Create() => new()
    {
        Workflows =
        [
            new(AccountsWorkflow.Define())
            {
                Samples =
                [
                    new("clean", "both checks are clean: approved", Application("Spock", "123 Enterprise Street")),
                    new("bad-address", "the address flags: waits for a review", Application("Gabe", "ABadAddress")),
                    new("evil-name", "the name flags: waits for a review", Application("evil Spock", "123 Enterprise Street")),
                    new("unprocessable", "the name can't be checked: flagged as unprocessable", Application("UNPROCESSABLE_DATA", "123 Street")),
                    new("no-address", "refused before anything is stored", """{ "name": "Spock" }"""),
                ],
                Start = new StartFunction(typeof(Submit), IsHandedIn, answer => ExecutionName(answer.GetProperty("id").GetString()!)),
                Review = new ReviewFunction(typeof(Review), ApplicationOf, ExecutionName, (id, approves) => new { id, decision = approves ? "APPROVE" : "REJECT" }),
                ArnSetting = AccountsSettings.StateMachineArn,
            },
        ],
        Functions = AccountsFunctions.Table,
        Resources = [Applications],
    };

    /// <summary>The name of the execution that processes an application.</summary>
    public static string ExecutionName(string id) => ExecutionPrefix + id;

    /// <summary>The application that an execution processes; null where it was not started by Submit.</summary>
    private static string? ApplicationOf(string executionName) =>
        executionName.StartsWith(ExecutionPrefix, StringComparison.Ordinal) ? executionName[ExecutionPrefix.Length..] : null;

    // What the workflow itself takes holds an application that is stored already.
    private static bool IsHandedIn(JsonElement input) => input.ValueKind == JsonValueKind.Object && !input.TryGetProperty("application", out _);

    private static string Application(string name, string address) => $$"""{ "name": "{{name}}", "address": "{{address}}" }""";
}
