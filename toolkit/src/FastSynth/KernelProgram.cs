using System.Reflection;

namespace AsteroidWorkflows.FastSynth;

/// <summary>
/// jsii's Node side, started by <c>Node/main.cjs</c> in place of jsii's own launcher: one process instead of two, which keeps from one synth to the next what is the same
/// each time. What it runs is jsii's program, unpacked from its runtime.
/// </summary>
internal static class KernelProgram
{
    /// <summary>jsii starts what this environment variable names, if it is set.</summary>
    public const string Variable = "JSII_RUNTIME";

    private const string OfJsii = "Amazon.JSII.Runtime.jsii_runtime.";

    // As jsii's own launcher does: its packages are found where the links to them lie.
    private const string Options = "--preserve-symlinks";

    private static readonly string[] Files = ["bin/jsii-runtime.js", "lib/program.js", "lib/runtime-index-worker.js"];

    /// <summary>
    /// What <see cref="Variable"/> has to say, and what it needs is there afterwards, the same to the byte as in the assemblies; null, and jsii is to be left as it is, where its
    /// runtime is another build, where somebody has set the variable, or where the folder can't be written to.
    /// </summary>
    /// <param name="runtime">jsii's runtime.</param>
    /// <param name="build">The build that is known.</param>
    /// <param name="folder">Where things are kept; what is in it only saves time and may be deleted.</param>
    public static string? In(Assembly runtime, Guid build, string folder)
    {
        if (runtime.ManifestModule.ModuleVersionId != build || !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable)) || folder.Contains('"', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var own = typeof(KernelProgram).Assembly;
            var program = new UnpackedProgram(folder, build, own.ManifestModule.ModuleVersionId);
            foreach (var file in Files)
            {
                program.Put(file, runtime.GetManifestResourceStream(OfJsii + file.Replace('/', '.')));
            }

            foreach (var script in own.GetManifestResourceNames().Where(name => name.EndsWith(".cjs", StringComparison.Ordinal)))
            {
                program.Put($"node/{script}", own.GetManifestResourceStream(script));
            }

            program.RemoveOlder();
            return $"""{Options} "{Path.Combine(program.Folder, "node", "main.cjs")}" "{program.Folder}" "{folder}" """;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
