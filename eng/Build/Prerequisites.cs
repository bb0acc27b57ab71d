using System.Globalization;

namespace AsteroidWorkflows.Build;

/// <summary>What has to be on a machine before anything else: the .NET SDK 10 and Node 20 or later, with npm.</summary>
internal static class Prerequisites
{
    private const int Sdk = 10;
    private const int Node = 20;

    private const string GetSdk = "Install the .NET SDK 10 from https://dotnet.microsoft.com/download/dotnet/10.0 and run the command again.";
    private const string GetNode = "The CDK command line and jsii run on Node. Install Node 22 or later from https://nodejs.org and run the command again.";

    public static void Check()
    {
        CheckVersion(".NET SDK", Sdk, VersionOf("dotnet"), GetSdk);
        CheckVersion("Node", Node, VersionOf("node"), GetNode);
        if (VersionOf(Shell.Npm) is null)
        {
            throw new BuildException($"npm was not found beside Node. {GetNode}");
        }
    }

    /// <summary>Fails unless <paramref name="found"/>, as the program prints it, is of the needed major version or a later one.</summary>
    internal static void CheckVersion(string name, int needed, string? found, string wayOut)
    {
        if (found is null)
        {
            throw new BuildException($"{name} {needed} or later is needed, and none was found on the PATH. {wayOut}");
        }

        var major = found.Trim().TrimStart('v').Split('.')[0];
        if (!int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < needed)
        {
            throw new BuildException($"{name} {needed} or later is needed; this machine has {found.Trim()}. {wayOut}");
        }
    }

    private static string? VersionOf(string program)
    {
        try
        {
            var (exit, output) = Shell.CaptureAsync(program, ["--version"]).GetAwaiter().GetResult();
            return exit == 0 ? LastLine(output) : null;
        }
        catch (BuildException)
        {
            return null;
        }
    }

    // Warnings of npm's configuration come before the version.
    private static string? LastLine(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault(line => char.IsDigit(line.TrimStart('v').FirstOrDefault()));
}
