using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Intrinsics;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>
/// Finds what can be run but is hardly meant: texts in JSONPath states that look like paths and are taken as they are written.
/// </summary>
internal static class WarningFinder
{
    private const string StaticResult = "PASS_RESULT_IS_STATIC";
    private static readonly string[] Templates = ["Parameters", "ItemSelector", "ResultSelector", "Assign"];

    public static IReadOnlyList<DefinitionProblem> Find(StateMachine machine)
    {
        var warnings = new List<DefinitionProblem>();
        Find(machine, warnings);
        return warnings;
    }

    private static void Find(StateGraph graph, List<DefinitionProblem> warnings)
    {
        foreach (var state in graph.States.Values)
        {
            if (state.QueryLanguage == QueryLanguage.JSONPath)
            {
                Find(new Node(state.Source, state.Location), warnings);
            }

            IEnumerable<StateGraph> inner = state switch
            {
                ParallelState parallel => parallel.Branches,
                MapState map => [map.Processor],
                _ => [],
            };
            foreach (var below in inner)
            {
                Find(below, warnings);
            }
        }
    }

    private static void Find(Node state, List<DefinitionProblem> warnings)
    {
        foreach (var field in Templates)
        {
            Report(state[field], "NO_DOLLAR", "The value looks like a path or a function call, but the field's name does not end with .$", warnings);
        }

        foreach (var field in (string[])["Error", "Cause", "Choices"])
        {
            Report(state[field], "NO_PATH", "The value looks like a path, but the field's name does not end with Path", warnings);
        }

        if (state["Type"].Text == "Pass")
        {
            Report(state["Result"], StaticResult, "The Result of a Pass state is taken as it is written, paths too", warnings);
        }
    }

    private static void Report(Node node, string code, string message, List<DefinitionProblem> warnings)
    {
        if (node.IsText && LooksComputed(node.Text) && (code == StaticResult || !IsPathField(node.Location)))
        {
            warnings.Add(new(code, message, node.Location, IsWarning: true));
        }

        foreach (var below in node.Members.Select(static member => member.Node).Concat(node.Items))
        {
            Report(below, code, message, warnings);
        }
    }

    private static bool IsPathField(string location) =>
        location.EndsWith("Path", StringComparison.Ordinal)
        || location.EndsWith("/Variable", StringComparison.Ordinal)
        || location.EndsWith(JsonPathTemplateCompiler.Suffix, StringComparison.Ordinal);

    private static bool LooksComputed(string text) =>
        ((text.StartsWith("$.", StringComparison.Ordinal) || text.StartsWith("$$.", StringComparison.Ordinal) || text.StartsWith("$[", StringComparison.Ordinal))
            && StatesPath.TryParse(text, out _))
        || (text.StartsWith("States.", StringComparison.Ordinal) && Intrinsic.TryParse(text, out _));
}
