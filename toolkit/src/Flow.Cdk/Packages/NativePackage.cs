using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Flow.Cdk;

/// <summary>An executable of native code, <c>bootstrap</c>, for Lambda's runtime without a language.</summary>
internal static class NativePackage
{
    /// <summary>Publishes into <paramref name="output"/>.</summary>
    /// <exception cref="InvalidOperationException">It can't be made on this machine, or does not compile; the message says what is missing, and the way out.</exception>
    public static void Publish(LambdaProject project, string runtime, string output)
    {
        if (ThisMachine != runtime)
        {
            throw new InvalidOperationException(
                $"{project.Name} cannot be compiled to native code for {runtime} on {ThisMachine}: its libraries and its linker are those of the machine. "
                + $"Build on Linux on that processor (in CI, a runner of that kind), choose this machine's with -c architecture=…, or leave the functions managed with -c lambdas=managed.");
        }

        if (!File.Exists(project.NativeFile))
        {
            throw new InvalidOperationException(
                $"{project.Name} has no native package: {project.NativeFile} is not there. Add one as the other projects have it, or leave the functions managed with -c lambdas=managed.");
        }

        var build = Path.Combine(project.Root, "artifacts", "lambda-build", runtime + "-native");
        var (exit, text) = DotnetPublish.Run(project.Root, project.NativeFile, runtime, output, build, "-p:PublishAot=true");
        if (exit != 0)
        {
            throw new InvalidOperationException($"{project.NativeFile} could not be published for {runtime}. {Explain(text, runtime)}\n{text}");
        }

        SystemLibrary.RefuseNewer(Path.Combine(output, "bootstrap"));
        // The executable does not show any more what it was made from: what these assemblies say of themselves goes with it.
        StandInMarks.Keep(StandInMarks.In(Path.Combine(build, "bin", Path.GetFileNameWithoutExtension(project.NativeFile), $"release_{runtime}")), output);
    }

    /// <summary>The runtime identifier of what is compiled here.</summary>
    internal static string ThisMachine =>
        $"{(OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "osx" : "win")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>What is missing, where what was said shows it, and the way out.</summary>
    internal static string Explain(string output, string runtime)
    {
        if (DotnetPublish.LacksPacks(output))
        {
            return $"The native compiler of the SDK cannot be restored here: the packages runtime.{runtime}.Microsoft.DotNet.ILCompiler and Microsoft.NETCore.App.Runtime.NativeAOT.{runtime}. "
                + "Restore from a registry that has them, or leave the functions managed with -c lambdas=managed.";
        }

        return output.Contains("Platform linker", StringComparison.Ordinal) || output.Contains("cannot find -l", StringComparison.Ordinal)
            ? "The linker or a library for it is missing: install clang (or gcc) and the headers of zlib, or leave the functions managed with -c lambdas=managed."
            : "The compiler says:";
    }
}
