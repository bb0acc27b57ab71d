using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Generator.Contracts;
using AsteroidWorkflows.Flow.Generator.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsteroidWorkflows.Flow.Generator.Evaluation;

/// <summary>Trees compiled together with the records that they are about: each as a step that renders, and as code that runs.</summary>
internal sealed class CompiledBatch
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Generated",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        options: new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false));

    private readonly Type _trees;
    private readonly Type _input;

    private CompiledBatch(Assembly assembly)
    {
        _trees = assembly.GetType("Trees")!;
        _input = assembly.GetType("R0")!;
    }

    /// <summary>Compiles what compiles; the places of the others are left out, with what the compiler says.</summary>
    internal static CompiledBatch Of(RandomContracts contracts, IReadOnlyList<Tree> trees, Dictionary<int, string> left)
    {
        while (true)
        {
            var source = ContractSource.Usings + ContractSource.Types + contracts.Source() + "\npublic static class Trees\n{\n"
                + string.Concat(trees.Select((tree, i) => left.ContainsKey(i) ? "\n\n" : $"public static Workflow E{i}() => Runs.Flow((R0 o) => {tree.Written()});\npublic static JsonNode? F{i}(R0 o) => Runs.Json({tree.Run()});\n"))
                + "}\n";
            var compilation = Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest)));
            using var assembly = new MemoryStream();
            var emitted = compilation.Emit(assembly);
            if (emitted.Success)
            {
                assembly.Position = 0;
                return new(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(assembly));
            }

            var first = source[..source.IndexOf("public static class Trees", StringComparison.Ordinal)].Count(c => c == '\n') + 2;
            foreach (var error in emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                var tree = (error.Location.GetLineSpan().StartLinePosition.Line - first) / 2;
                if (tree < 0 || tree >= trees.Count)
                {
                    throw new InvalidOperationException($"The records do not compile: {error}\n{source[..Math.Min(source.Length, 4000)]}");
                }

                left[tree] = error.ToString();
            }
        }
    }

    internal Workflow Workflow(int tree) => (Workflow)_trees.GetMethod($"E{tree}")!.Invoke(null, null)!;

    /// <summary>The inputs as the contracts write them.</summary>
    internal IReadOnlyList<(object Value, JsonNode Json)> Inputs(IEnumerable<JsonNode> inputs) =>
        [.. inputs.Select(input => System.Text.Json.JsonSerializer.Deserialize(input, _input, FlowJson.Options)!).Select(value => (value, System.Text.Json.JsonSerializer.SerializeToNode(value, _input, FlowJson.Options)!))];

    internal Outcome Run(int tree, object input)
    {
        try
        {
            return new(_trees.GetMethod($"F{tree}")!.Invoke(null, [input]) is JsonNode node ? node : null, null);
        }
        catch (TargetInvocationException exception)
        {
            return new(null, $"{exception.InnerException!.GetType().Name}: {exception.InnerException.Message}");
        }
    }
}
