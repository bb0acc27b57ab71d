using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsteroidWorkflows.Flow.Tests.Compilation;

/// <summary>Compiles pieces of C# as a user of Flow would write them, against this test project's model.</summary>
internal static class Compiler
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon.SQS;
        using Amazon.SQS.Model;
        using AsteroidWorkflows.Flow;
        using AsteroidWorkflows.Flow.Services;
        using static AsteroidWorkflows.Flow.Steps;

        """;

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Sample",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        options: new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Compiles the members of a class called Sample, with types that stand beside it.</summary>
    internal static CSharpCompilation CompileAlone(string types, string members) => Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
        $"{Usings}public static class Sample\n{{\n{members}\n}}\n{types}\n", new CSharpParseOptions(LanguageVersion.Latest)));

    /// <summary>Compiles the members of a class, which may use the model of the tests.</summary>
    private static CSharpCompilation Compile(string members) => Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
        $"using AsteroidWorkflows.Flow.Tests.Model;\n{Usings}public static class Sample\n{{\n{members}\n}}\n", new CSharpParseOptions(LanguageVersion.Latest)));

    /// <summary>Compiles an expression, and answers each error as its id and the text that it points at.</summary>
    internal static IReadOnlyList<(string Id, string At, string Message)> ErrorsOf(string expression) =>
        [.. Compile($"public static object Make() =>\n{expression};").GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => (
                diagnostic.Id,
                diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan),
                diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)))];
}
