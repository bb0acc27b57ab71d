using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using Amazon.CDK;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.FastSynth.Tests;

/// <summary>Runs the tests of the scripts that Node runs; they are written for Node's own test runner.</summary>
public sealed class NodeScriptTests
{
    private static readonly string[] Needed = ["node_modules/@aws/cloudformation-validate/", "core/lib/validation/private/report.js", "core/lib/private/synthesis-validation.js"];

    [Fact]
    public void The_scripts_for_Node_do_what_their_tests_say()
    {
        var folder = Directory.CreateTempSubdirectory("fast-synth-scripts-").FullName;
        try
        {
            UnpackValidator(folder);
            var tests = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "toolkit", "test", "FastSynth.Tests", "Node"), "*.test.cjs");

            var (exit, output) = Node(["--test", .. tests], ("CDK_PACKAGE", folder));

            Assert.NotEmpty(tests);
            Assert.True(exit == 0, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What CDK checks templates with, out of the package that its assembly carries.
    private static void UnpackValidator(string folder)
    {
        const string Package = "package/";
        var assembly = typeof(App).Assembly;
        using var archive = new GZipStream(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith(".tgz", StringComparison.Ordinal)))!, CompressionMode.Decompress);
        using var entries = new TarReader(archive);
        while (entries.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && Needed.Any(part => entry.Name.StartsWith(Package + part, StringComparison.Ordinal)))
            {
                var file = Path.Combine(folder, entry.Name[Package.Length..]);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                entry.ExtractToFile(file, overwrite: false);
            }
        }
    }

    private static (int Exit, string Output) Node(string[] arguments, (string Name, string Value) variable)
    {
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, Environment = { [variable.Name] = variable.Value } })!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return (node.ExitCode, output);
    }
}
