using System.Reflection;
using System.Runtime.Loader;
using AsteroidWorkflows.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsteroidWorkflows.Readme.Tests;

/// <summary>Each library of the toolkit says what it is, and its sample compiles and runs.</summary>
public class ReadmeTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static TheoryData<string> Libraries => [.. Readme.All.Select(readme => readme.Library)];

    public static TheoryData<string, int> Samples
    {
        get
        {
            var samples = new TheoryData<string, int>();
            foreach (var readme in Readme.All)
            {
                for (var i = 0; i < readme.Samples.Count; i++)
                {
                    samples.Add(readme.Library, i);
                }
            }

            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_a_README_and_a_line_on_the_map(string library)
    {
        var map = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "toolkit", "README.md"));

        Assert.StartsWith($"# {library}\n", Readme.All.Single(readme => readme.Library == library).Text, StringComparison.Ordinal);
        Assert.Contains($"[{library}](src/{library})", map, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_compiles_and_runs(string library, int sample)
    {
        var source = Readme.All.Single(readme => readme.Library == library).Samples[sample];
        var program = Compile(source);
        if (source.Contains("using Amazon.CDK", StringComparison.Ordinal))
        {
            // A process has one jsii kernel, so that two apps can't run here; each library's own tests synthesize one.
            return;
        }

        var ended = program.Invoke(null, program.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);

        if (ended is Task task)
        {
            await task;
        }
    }

    private static MethodInfo Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Sample" + Guid.NewGuid().ToString("N"),
            [Parse(Usings), Parse(source)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly).EntryPoint!;
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest));
}
