namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>Assemblies for Lambda's managed runtime, compiled ahead (ReadyToRun) where that compiler is to be had.</summary>
internal static class ManagedPackage
{
    /// <summary>Publishes into <paramref name="output"/>.</summary>
    /// <exception cref="InvalidOperationException">The project does not compile, or a package that it needs is missing.</exception>
    public static void Publish(LambdaProject project, string runtime, string output, Action<string>? notice)
    {
        var (exit, text) = Run(compileAhead: true);
        if (exit != 0 && DotnetPublish.LacksPacks(text))
        {
            notice?.Invoke($"{project.Name}: no ahead-of-time (ReadyToRun) compiler for {runtime} can be restored here; the package holds plain IL and starts somewhat slower.");
            Directory.Delete(output, recursive: true);
            (exit, text) = Run(compileAhead: false);
        }

        if (exit != 0)
        {
            throw new InvalidOperationException($"{project.File} could not be published for {runtime}:\n{text}");
        }

        (int Exit, string Output) Run(bool compileAhead) => DotnetPublish.Run(
            project.Root,
            project.File,
            runtime,
            output,
            Path.Combine(project.Root, "artifacts", "lambda-build", runtime + (compileAhead ? "-ahead" : "")),
            "--self-contained",
            "false",
            $"-p:PublishReadyToRun={(compileAhead ? "true" : "false")}",
            // The managed runtime starts the assembly itself; an executable beside it would only add bytes.
            "-p:UseAppHost=false");
    }
}
