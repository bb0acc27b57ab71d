namespace AsteroidWorkflows.Cli.Executions;

/// <summary>The names that Submit gives to executions hold the application's id.</summary>
internal static class ApplicationIds
{
    private const string Prefix = "ApplicationID-";

    /// <summary>The id in an execution's name; null where it was not started by Submit.</summary>
    public static string? Of(string executionName) => executionName.StartsWith(Prefix, StringComparison.Ordinal) ? executionName[Prefix.Length..] : null;

    public static string ExecutionName(string id) => Prefix + id;
}
