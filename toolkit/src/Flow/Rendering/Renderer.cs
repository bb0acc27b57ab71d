using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Flow.Rendering;

internal static class Renderer
{
    private const int LargestDefinition = 1_048_576;

    /// <summary>The text is read by people in reviews: quotes and angle brackets stay themselves.</summary>
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static RenderedWorkflow Render(Workflow workflow)
    {
        var context = new WorkflowContext(workflow.Name, workflow.Options);
        foreach (var type in new[] { workflow.InputType, workflow.OutputType })
        {
            if (context.Contracts.Problem(type, isForFunction: false) is { } problem)
            {
                throw context.Error(null, problem);
            }
        }

        var states = StateScope.Render(context, workflow.Body, workflow.OutputType, ScopePlace.Of(workflow));
        context.NumberNames(states);
        VariableCheck.Check(context, states);
        return new(
            workflow.Name,
            Definition(context, states),
            [.. context.Substitutions.OfType<FunctionArnSubstitution>().Select(substitution => substitution.Function)],
            context.Substitutions,
            context.Needs,
            FlowGraph.Of(states));
    }

    private static string Definition(WorkflowContext context, StateScope states)
    {
        var definition = new JsonObject();
        if (context.Options.Comment is { } comment)
        {
            definition["Comment"] = !comment.Contains("${", StringComparison.Ordinal)
                ? comment
                : throw context.Error(null, $"the comment '{comment}' holds what looks like a token of the deployment. Write it without '${{'.");
        }

        definition["QueryLanguage"] = "JSONata";
        states.WriteTo(definition);
        if (context.Options.Timeout is { } timeout)
        {
            definition["TimeoutSeconds"] = context.Seconds(null, "the workflow's time-out", timeout);
        }

        var text = definition.ToJsonString(Written);
        var size = System.Text.Encoding.UTF8.GetByteCount(text);
        return size <= LargestDefinition
            ? text
            : throw context.Error(null, $"the definition has {size:#,0} bytes, and Step Functions takes at most {LargestDefinition:#,0}. Move a part of it into a workflow of its own, or large constants into a file or a function.");
    }
}
