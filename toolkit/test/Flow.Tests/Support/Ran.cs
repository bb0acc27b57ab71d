using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.Tests.Support;

/// <summary>Runs a step in the engine, after its definition has been found valid, with services that answer what is said.</summary>
internal static partial class Ran
{
    internal static Task<string> With<TIn, TOut>(IStep<TIn, TOut> step, string input, params (string Service, string Action, string Answer)[] services) =>
        RunAsync(Rendered.Workflow(step), input, Answering(services));

    internal static Task<string> Failing<TIn, TOut>(IStep<TIn, TOut> step, string input, params (string Service, string Action, string Error)[] services)
    {
        var handlers = new TaskHandlers();
        foreach (var (service, action, error) in services)
        {
            handlers.AddService(service, action, new DelegateHandler((_, _) => ValueTask.FromResult(TaskOutcome.Failure(error, "it failed"))));
        }

        return RunAsync(Rendered.Workflow(step), input, handlers);
    }

    internal static TaskHandlers Answering(params (string Service, string Action, string Answer)[] services)
    {
        var handlers = new TaskHandlers();
        foreach (var (service, action, answer) in services)
        {
            handlers.AddService(service, action, new DelegateHandler((_, _) => ValueTask.FromResult(TaskOutcome.Success(JsonSerializer.Deserialize<JsonElement>(answer)))));
        }

        return handlers;
    }

    /// <summary>The output as JSON, or the error and its cause.</summary>
    internal static async Task<string> RunAsync(RenderedWorkflow workflow, string input, TaskHandlers? handlers = null, bool isExpress = false)
    {
        var definition = Definition(workflow);
        Assert.Empty(DefinitionValidator.Validate(definition, isExpress));
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers ?? new TaskHandlers(), Seed = 1 });
        var execution = await engine.WaitAsync(engine.Start(engine.Deploy("test", StateMachine.Parse(definition), isExpress), input), throughTimeouts: true);
        return execution.Status == ExecutionStatus.Succeeded ? JsonSerializer.Serialize(execution.Output) : $"{execution.Error}: {execution.Cause}";
    }

    /// <summary>The definition with its tokens replaced as a deployment would.</summary>
    internal static string Definition(RenderedWorkflow workflow) => Token().Replace(workflow.Definition, match =>
        match.Groups["token"].Value is var token && token.EndsWith("FunctionArn", StringComparison.Ordinal)
            ? $"arn:aws:lambda:us-east-1:123456789012:function:{token[..^"FunctionArn".Length]}"
            : token);

    [GeneratedRegex(@"\$\{(?<token>[A-Za-z0-9]+)\}")]
    private static partial Regex Token();
}
