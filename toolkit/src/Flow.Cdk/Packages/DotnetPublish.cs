using System.Diagnostics;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>Runs <c>dotnet publish</c>.</summary>
internal static class DotnetPublish
{
    /// <summary>Publishes a project in Release. Answers the exit code, and all that was said.</summary>
    /// <param name="root">Where it runs: the folder that holds the solution.</param>
    /// <param name="project">The project's file.</param>
    /// <param name="runtime">The processor.</param>
    /// <param name="output">Where the package is written.</param>
    /// <param name="build">What is built on the way is kept here; a folder of its own, so that it does not disturb what the build left for other runtimes.</param>
    /// <param name="options">Further options.</param>
    public static (int Exit, string Output) Run(string root, string project, string runtime, string output, string build, params IEnumerable<string> options)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", project, "--configuration", "Release", "--runtime", runtime, "--output", output, "--nologo", "--verbosity", "quiet", $"-p:ArtifactsPath={build}", .. options,
        ])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("'dotnet' did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, text);
    }

    /// <summary>Whether NuGet (NU110x) or the SDK (NETSDK1094) says that a compiler or its libraries are not to be had for this processor.</summary>
    public static bool LacksPacks(string output) =>
        output.Contains("NETSDK1094", StringComparison.Ordinal) || output.Contains("error NU110", StringComparison.Ordinal);
}
