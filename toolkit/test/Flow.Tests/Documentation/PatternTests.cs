using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.Flow.Rendering;
using AsteroidWorkflows.Flow.Tests.Compilation;
using AsteroidWorkflows.Flow.Tests.Support;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Flow.Tests.Documentation;

/// <summary>The samples of docs/patterns.md compile, render, are valid and run; the graph beside each is the rendered one.</summary>
public partial class PatternTests
{
    private static readonly string Document = Path.Combine(RepositoryRoot.Path, "docs", "patterns.md");
    private static readonly Lazy<Type> Compiled = new(Compile);

    public static TheoryData<string, string, string> Runs => new()
    {
        { "Polling loop", """{"id":"o1"}""", """{"id":"j","status":"DONE"}""" },
        { "Saga", """{"id":"t1","flight":null,"hotel":null}""", "HotelFullException: no room" },
        { "Nested Map and Parallel", """{"lines":[{"sku":"a","count":2},{"sku":"b","count":3}]}""", """[{"sku":"a","price":14,"weight":10},{"sku":"b","price":21,"weight":15}]""" },
        { "Semaphore", """{"id":"o1"}""", "\"worked\"" },
        { "Human approval, with escalation", """{"id":"o1"}""", "\"refused\"" },
        { "Express from Standard", """{"id":"o1","lines":[]}""", """{"total":21}""" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_pattern_runs_as_it_says(string title, string input, string outcome) => Assert.Equal(outcome, await RunAsync(Rendered(title), input));

    [Fact]
    public void Every_pattern_is_valid_and_needs_only_what_it_uses() => Assert.All(Sections(), section =>
    {
        Assert.Empty(DefinitionValidator.Validate(Ran.Definition(Rendered(section.Title))));
        Assert.All(Rendered(section.Title).RequiredPermissions, need => Assert.NotEqual(Resource.Any, need.Resource));
    });

    [Fact]
    public void The_snapshot_of_each_graph_stands_beside_its_pattern()
    {
        var written = Section().Replace(File.ReadAllText(Document).ReplaceLineEndings("\n"), match =>
            $"## {match.Groups["title"].Value}\n{match.Groups["text"].Value}```csharp\n{match.Groups["code"].Value}```\n```mermaid\n{Rendered(match.Groups["title"].Value).Graph.ToMermaid()}```\n");
        Snapshot.Match("docs/patterns.md", written);
    }

    private static async Task<string> RunAsync(RenderedWorkflow workflow, string input)
    {
        var calls = new Dictionary<string, int>();
        var handlers = new TaskHandlers();
        foreach (var function in new[] { "Submit", "GetStatus", "BookFlight", "BookHotel", "CancelFlight", "Price", "Weigh", "Work", "AskOwner", "AskManager" })
        {
            handlers.AddFunction(function, new DelegateHandler((_, _) => ValueTask.FromResult(Answer(function, calls[function] = calls.GetValueOrDefault(function) + 1))));
        }

        handlers.AddService("dynamodb", "updateItem", new DelegateHandler((request, _) => ValueTask.FromResult(
            request.StateName == "Take Place" && (calls["Take"] = calls.GetValueOrDefault("Take") + 1) < 3
                ? TaskOutcome.Failure("DynamoDB.ConditionalCheckFailedException", "full")
                : TaskOutcome.Success(JsonSerializer.SerializeToElement(new { })))));
        handlers.AddService("aws-sdk:sfn", "startSyncExecution", new DelegateHandler((_, _) => ValueTask.FromResult(TaskOutcome.Success(JsonSerializer.SerializeToElement(new { Status = "SUCCEEDED", Output = "21" })))));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers, Seed = 1 });
        var execution = await engine.WaitAsync(engine.Start(engine.Deploy("test", StateMachine.Parse(Ran.Definition(workflow))), input), throughTimeouts: true);
        return execution.Status == ExecutionStatus.Succeeded ? JsonSerializer.Serialize(execution.Output) : $"{execution.Error}: {execution.Cause}";
    }

    private static TaskOutcome Answer(string function, int call) => function switch
    {
        "Submit" => TaskOutcome.Success(JsonSerializer.SerializeToElement(new { id = "j", status = "RUNNING" })),
        "GetStatus" => TaskOutcome.Success(JsonSerializer.SerializeToElement(new { id = "j", status = call < 4 ? "RUNNING" : "DONE" })),
        "BookHotel" => TaskOutcome.Failure("HotelFullException", "no room"),
        "Price" => TaskOutcome.Success(JsonSerializer.SerializeToElement(7)),
        "Weigh" => TaskOutcome.Success(JsonSerializer.SerializeToElement(5)),
        "Work" => TaskOutcome.Success(JsonSerializer.SerializeToElement("worked")),
        _ => TaskOutcome.Success(JsonSerializer.SerializeToElement("ok")),
    };

    private static RenderedWorkflow Rendered(string title)
    {
        var index = Sections().Select(section => section.Title).ToList().IndexOf(title);
        return Samples.Render(Compiled.Value.GetMethod($"Sample{index}")!.Invoke(null, null)!);
    }

    private static List<(string Title, string Code)> Sections() =>
        [.. Section().Matches(File.ReadAllText(Document).ReplaceLineEndings("\n")).Select(match => (match.Groups["title"].Value, match.Groups["code"].Value))];

    private static Type Compile()
    {
        var types = Types().Match(File.ReadAllText(Document).ReplaceLineEndings("\n")).Groups["code"].Value;
        var compilation = Compiler.CompileAlone(types, string.Join('\n', Sections().Select((section, i) => $"public static object Sample{i}() =>\n{section.Code.Trim()};")));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)));
        assembly.Position = 0;
        return new AssemblyLoadContext("patterns").LoadFromStream(assembly).GetType("Sample")!;
    }

    [GeneratedRegex("^## (?<title>[^\n]+)\n(?<text>[^#`]*(?:`[^`\n]+`[^#`]*)*)```csharp\n(?<code>.*?)```\n(?:```mermaid\n.*?```\n)?", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("```csharp\n(?<code>public .*?)```", RegexOptions.Singleline)]
    private static partial Regex Types();

    private static class Samples
    {
        internal static RenderedWorkflow Render(object step)
        {
            var types = step.GetType().GetInterfaces().Single(type => type.IsGenericType).GetGenericArguments();
            return ((Workflow)typeof(Samples).GetMethod(nameof(Define), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types).Invoke(null, [step])!).Render();
        }

        private static Workflow<TIn, TOut> Define<TIn, TOut>(IStep<TIn, TOut> step) => Workflow.Define("Pattern", step);
    }
}
