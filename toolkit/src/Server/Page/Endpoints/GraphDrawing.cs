using System.Text.Json;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.Server.Graphs;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>Graphs with everything in its place, of workflows, of what an execution was started with, and of definitions that are being written.</summary>
internal static class GraphDrawing
{
    private const double Sign = 22;

    public static object Answer(PageRequest request)
    {
        // An execution goes on with the definition that it was started with.
        var machine = request.Text("execution") is null ? request.Workflow("workflow") : request.Execution("execution").StateMachine;
        return new { Graph = Draw(machine.Definition.Source), Definition = machine.Definition.Text };
    }

    public static object Check(PageRequest request)
    {
        var text = request.Text("definition") ?? throw new PageException("There is no definition to check.");
        var problems = DefinitionValidator.Validate(text).ToList();
        if (problems.TrueForAll(problem => problem.IsWarning))
        {
            problems.AddRange(DefinitionValidator.FindWarnings(text));
        }

        return new
        {
            CanRun = problems.TrueForAll(problem => problem.IsWarning),
            Problems = problems.Select(problem => new { Severity = problem.IsWarning ? "warning" : "error", problem.Code, problem.Message, problem.Location }),
            Graph = TryParse(text) is { } json ? Draw(json) : null,
        };
    }

    private static DrawnGraph? Draw(JsonElement definition) => DefinitionGraph.Of(definition) is { } graph ? DrawnGraph.Of(GraphLayout.Of(graph, Sign)) : null;

    private static JsonElement? TryParse(string text)
    {
        try
        {
            return JsonValues.Parse(text, JsonDepth.MostOfDefinition);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
