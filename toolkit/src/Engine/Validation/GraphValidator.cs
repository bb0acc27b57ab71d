using AsteroidWorkflows.Engine.Definitions;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks a machine, a branch or a processor: its own fields and each of its states.</summary>
internal static class GraphValidator
{
    private const int DeepestNesting = 40;
    private static readonly HashSet<string> MachineFields = ["Comment", "StartAt", "States", "Version", "TimeoutSeconds", "QueryLanguage"];
    private static readonly HashSet<string> BranchFields = ["Comment", "StartAt", "States"];
    private static readonly HashSet<string> ProcessorFields = ["Comment", "StartAt", "States", "ProcessorConfig"];

    public static void ValidateMachine(Node machine, bool express, ProblemList problems)
    {
        if (!problems.IsObject(machine))
        {
            return;
        }

        problems.HasOnly(machine, MachineFields);
        problems.IsOneOf(machine["QueryLanguage"], "JSONPath", "JSONata");
        problems.IsOneOf(machine["Version"], "1.0");
        problems.IsInteger(machine["TimeoutSeconds"], 0);
        var language = StateValidator.LanguageOf(machine, QueryLanguage.JSONPath);
        Validate(machine, new ValidationContext(language, language, express, 0, [], []), problems);
    }

    public static void ValidateBranch(Node branch, ValidationContext context, ProblemList problems)
    {
        if (problems.IsObject(branch))
        {
            problems.HasOnly(branch, BranchFields);
            Validate(branch, context, problems);
        }
    }

    public static void ValidateProcessor(Node processor, ValidationContext context, ProblemList problems)
    {
        if (problems.IsObject(processor))
        {
            problems.HasOnly(processor, ProcessorFields);
            Validate(processor, context, problems);
        }
    }

    private static void Validate(Node graph, ValidationContext context, ProblemList problems)
    {
        problems.Has(graph, "States", "StartAt");
        if (graph["StartAt"].IsPresent)
        {
            problems.IsText(graph["StartAt"]);
        }

        if (context.Depth > DeepestNesting)
        {
            problems.Add(ProblemCodes.Nesting, $"States are nested deeper than {DeepestNesting} levels", graph.Location);
            return;
        }

        var states = graph["States"];
        if (!states.IsPresent || !problems.IsObject(states))
        {
            return;
        }

        if (!states.Members.Any())
        {
            problems.Add("Value cannot be empty", states.Location);
        }

        foreach (var (name, state) in states.Members)
        {
            if (name.Length is 0 or > 80)
            {
                problems.Add(ProblemCodes.StateName, $"Invalid State name: '{name}' must have 1 to 80 characters", state.Location);
            }

            if (!context.StateNames.Add(name))
            {
                problems.Add(ProblemCodes.DuplicateState, $"Duplicate State name: {name}", state.Location);
            }

            StateValidator.Validate(state, context with { Language = context.MachineLanguage, Depth = context.Depth + 1 }, problems);
        }
    }
}
