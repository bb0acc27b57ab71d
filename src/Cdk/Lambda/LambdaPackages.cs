using System.Collections.Concurrent;
using System.Diagnostics;

namespace AsteroidWorkflows.Cdk.Lambda;

/// <summary>
/// Makes the packages of Lambda projects with <c>dotnet publish</c>: no Docker, once a project however many functions share it, and not
/// at all when nothing that goes into it has changed since. The same sources give the same bytes on any path.
/// </summary>
/// <param name="folder">Where published packages are kept from one run to the next.</param>
/// <param name="notice">Takes what a reader should know, e.g. that the code was not compiled ahead; null drops it.</param>
public sealed class LambdaPackages(string folder, Action<string>? notice = null) : ILambdaPackages
{
    private readonly ConcurrentDictionary<string, Lazy<string>> _published = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The project does not compile, or a package that it needs is missing: the message holds what <c>dotnet publish</c> said.</exception>
    public string Publish(LambdaProject project, string runtime) => _published
        .GetOrAdd($"{project.File} {runtime}", _ => new Lazy<string>(() => PublishOnce(project, runtime))).Value;

    private string PublishOnce(LambdaProject project, string runtime)
    {
        var target = Path.Combine(folder, $"{project.Name}-{runtime}-{PackageFingerprint.Of(project, runtime)}");
        if (Directory.Exists(target))
        {
            return target;
        }

        // Written beside its place and moved there when it is whole: a run that is stopped leaves nothing that looks finished.
        var scratch = Path.Combine(folder, $".{project.Name}-{runtime}-{Environment.ProcessId}");
        Delete(scratch);
        Directory.CreateDirectory(folder);
        var (exit, output) = Run(project, runtime, scratch, compileAhead: true);
        if (exit != 0 && LacksCompiler(output))
        {
            notice?.Invoke($"{project.Name}: no ahead-of-time (ReadyToRun) compiler for {runtime} can be restored here; the package holds plain IL and starts somewhat slower.");
            Delete(scratch);
            (exit, output) = Run(project, runtime, scratch, compileAhead: false);
        }

        if (exit != 0)
        {
            Delete(scratch);
            throw new InvalidOperationException($"{project.File} could not be published for {runtime}:\n{output}");
        }

        foreach (var old in Directory.EnumerateDirectories(folder, $"{project.Name}-{runtime}-*"))
        {
            Delete(old);
        }

        Directory.Move(scratch, target);
        return target;
    }

    // NuGet (NU110x) or the SDK (NETSDK1094) says that the packs for this processor are not to be had.
    private static bool LacksCompiler(string output) =>
        output.Contains("NETSDK1094", StringComparison.Ordinal) || output.Contains("error NU110", StringComparison.Ordinal);

    private static (int Exit, string Output) Run(LambdaProject project, string runtime, string output, bool compileAhead)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = project.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "publish", project.File, "--configuration", "Release", "--runtime", runtime, "--self-contained", "false", "--output", output, "--nologo", "--verbosity", "quiet",
                $"-p:PublishReadyToRun={(compileAhead ? "true" : "false")}",
                // The managed runtime starts the assembly itself; an executable beside it would only add bytes.
                "-p:UseAppHost=false",
                // A folder of its own, so that publishing does not disturb what the build left for other runtimes.
                $"-p:ArtifactsPath={Path.Combine(project.Root, "artifacts", "lambda-build", runtime + (compileAhead ? "-ahead" : ""))}",
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("'dotnet' did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, text);
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
