using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Flow.Expressions.Forms;
using AsteroidWorkflows.Flow.Tests.Compilation;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Flow.Tests.Documentation;

/// <summary>The samples of docs/steps.md compile and render, and its table says what the translation says.</summary>
public class DocumentationTests
{
    private static readonly Lazy<Type> Compiled = new(Compile);

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, StepsDocument.Samples.Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_compiles_and_renders_a_valid_definition(int sample)
    {
        var definition = Render($"Sample{sample}").Replace("${", "arn:aws:lambda:eu-west-1:123456789012:function:{", StringComparison.Ordinal);
        Assert.NotNull(StateMachine.Parse(definition));
    }

    [Fact]
    public void Snapshot_of_the_reference_of_expressions() => Snapshot.Match("docs/steps.md", FormsDocument.With(StepsDocument.Text, form => JsonataOf(FormTable.All.ToList().IndexOf(form))));

    [Fact]
    public void Every_step_has_a_sample()
    {
        var steps = typeof(AsteroidWorkflows.Flow.Steps).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Distinct();
        Assert.All(steps, step => Assert.Contains(StepsDocument.Samples, sample => sample.Contains(step, StringComparison.Ordinal)));
    }

    /// <summary>The JSONata of a sample; an object or an array becomes a template, whose text it is then.</summary>
    private static string JsonataOf(int form)
    {
        var output = JsonNode.Parse(Render($"Expression{form}"))!["States"]!["M"]!["ItemProcessor"]!["States"]!["P"]!["Output"]!;
        return output is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String && value.GetValue<string>() is ['{', '%', ' ', .., ' ', '%', '}'] text
            ? text[3..^3]
            : output.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string Render(string method)
    {
        var made = Compiled.Value.GetMethod(method)!.Invoke(null, null)!;
        if (made is Workflow workflow)
        {
            return workflow.Render().Definition;
        }

        var definer = made.GetType().GetInterfaces().Single(type => type.IsGenericType).Name.StartsWith("IFailure", StringComparison.Ordinal)
            ? nameof(DefineFailure)
            : nameof(DefineStep);
        var types = made.GetType().GetInterfaces().Single(type => type.IsGenericType).GetGenericArguments();
        var define = typeof(DocumentationTests).GetMethod(definer, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types);
        return ((Workflow)define.Invoke(null, [made])!).Render().Definition;
    }

    private static Workflow<TIn, TOut> DefineStep<TIn, TOut>(IStep<TIn, TOut> step) => Workflow.Define("Sample", step);

    private static Workflow<TIn, TIn> DefineFailure<TIn>(IFailure<TIn> failure) where TIn : class => Workflow.Define(
        "Sample", Flow.Steps.Choose<TIn>("Fails?").When(input => input == null, Flow.Steps.Pass<TIn>("No")).Otherwise(failure));

    private static Type Compile()
    {
        var samples = StepsDocument.Samples.Select((sample, i) => $"public static object Sample{i}() =>\n{sample};");
        var expressions = FormTable.All.Select((form, i) => $"public static object Expression{i}() => Map(\"M\", (Order all) => new[] {{ all }}, Pass(\"P\", (Order o) => {form.Sample}));");
        var compilation = Compiler.CompileAlone(StepsDocument.Types + "\npublic interface ILambdaContext;", string.Join('\n', [.. samples, .. expressions]));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)));
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly).GetType("Sample")!;
    }
}
