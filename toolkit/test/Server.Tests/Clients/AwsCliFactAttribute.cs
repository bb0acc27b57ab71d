namespace AsteroidWorkflows.Server.Tests.Clients;

/// <summary>A test that runs where the aws command is.</summary>
public sealed class AwsCliFactAttribute : FactAttribute
{
    public AwsCliFactAttribute() => Skip = Path is null ? "The aws command is not on the PATH; install the AWS CLI, version 1 or 2." : null;

    /// <summary>Where the command is; null: nowhere.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows() ? [System.IO.Path.Combine(folder, "aws.exe"), System.IO.Path.Combine(folder, "aws.cmd")] : new[] { System.IO.Path.Combine(folder, "aws") })
        .FirstOrDefault(File.Exists);
}
