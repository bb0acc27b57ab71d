using System.Runtime.Loader;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Flow;
using AsteroidWorkflows.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsteroidWorkflows.Workflows.Tests;

public sealed partial class ReadmeTests
{
    private const string Before =
        """
        using System.Threading.Tasks;
        using Amazon.Lambda.Core;
        using AsteroidWorkflows.Flow;
        using AsteroidWorkflows.Lambdas.Accounts;
        using AsteroidWorkflows.Lambdas.Accounts.Contracts;
        using AsteroidWorkflows.Lambdas.Accounts.Contracts;
        using AsteroidWorkflows.Workflows.Accounts;
        using static AsteroidWorkflows.Flow.Steps;
        using ErrorInfo = AsteroidWorkflows.Lambdas.Accounts.Contracts.ErrorInfo;

        public static class Readme
        {
            public static Workflow Define()
            {
                var approve = Invoke("Approve", (Approve f, Checked a, ILambdaContext c) => f.HandleAsync(new ApproveRequest(a.Application.Id), c));
                var pendingReview = Invoke("Reject", (Reject f, Checked a, ILambdaContext c) => f.HandleAsync(new RejectRequest(a.Application.Id, null), c));
                var flagAsUnprocessable = Invoke("Flag", (Flag f, Unprocessable u, ILambdaContext c) =>
                    f.HandleAsync(new FlagRequest(u.Application.Id, FlagType.UnprocessableData, null, null, u.ErrorInfo), c));
        """;

    [Fact]
    public void The_workflow_of_the_readme_compiles_and_renders()
    {
        var sample = Sample().Match(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"))).Groups["code"].Value;
        var compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText($"{Before}\n{sample}\nreturn workflow;\n}}\n}}")],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));

        assembly.Position = 0;
        var workflow = (Workflow)AssemblyLoadContext.Default.LoadFromStream(assembly).GetType("Readme")!.GetMethod("Define")!.Invoke(null, null)!;
        Assert.Contains("\"StartAt\": \"Check Applicant Data\"", workflow.Render().Definition, StringComparison.Ordinal);
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Sample();
}
