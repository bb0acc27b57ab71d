using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow.Tests.Support;

/// <summary>Renders steps as workflows named 'Test' and looks into their definitions.</summary>
internal static class Rendered
{
    internal static RenderedWorkflow Workflow<TIn, TOut>(IStep<TIn, TOut> step, WorkflowOptions? options = null) =>
        AsteroidWorkflows.Flow.Workflow.Define("Test", step, options).Render();

    internal static JsonObject Definition<TIn, TOut>(IStep<TIn, TOut> step, WorkflowOptions? options = null) =>
        JsonNode.Parse(Workflow(step, options).Definition)!.AsObject();

    internal static JsonObject States<TIn, TOut>(IStep<TIn, TOut> step) => Definition(step)["States"]!.AsObject();

    internal static JsonObject State<TIn, TOut>(IStep<TIn, TOut> step, string? name = null)
    {
        var states = States(step);
        return (name is null ? states.Single().Value : states[name])!.AsObject();
    }

    internal static string[] Names<TIn, TOut>(IStep<TIn, TOut> step) => [.. States(step).Select(state => state.Key)];

    internal static string Refusal<TIn, TOut>(IStep<TIn, TOut> step, WorkflowOptions? options = null) =>
        Assert.Throws<FlowException>(() => Workflow(step, options)).Message;
}
