using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.Engine.Execution.States;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.TestState;

/// <summary>What all types of states have in common in a test: what they see, and how they take their input and leave.</summary>
internal sealed record TestedState(TestStateRequest Request, State State, JsonElement Mocked, EvaluationScope Scope, Inspection Inspection)
{
    public bool IsJsonata => State.QueryLanguage == QueryLanguage.JSONata;

    public int RetryCount => Request.Configuration?.RetrierRetryCount ?? 0;

    /// <summary>The error that the mock stands for; null where it stands for a result.</summary>
    public StateError? MockedError => Request.Mock is { Fails: true } mock ? new(mock.Error, mock.Cause) : null;

    public JsonElement SelectInput()
    {
        if (IsJsonata)
        {
            return Scope.Input;
        }

        var input = Select(State.InputPath, Scope);
        if (State is not ParallelState)
        {
            Inspection.Tell("afterInputPath", input);
        }

        return input;
    }

    /// <summary>Leaves with a result that ResultSelector and ResultPath have still to shape.</summary>
    public TestStateResponse LeaveWith(JsonElement result, JsonElement resultPath, JsonElement resultSelector)
    {
        var selected = Evaluate(resultSelector, "ResultSelector", Scope with { Input = result }) ?? result;
        Inspection.Tell("afterResultSelector", selected);
        var output = WorkRunner.CompileResultPath(resultPath).Apply(Scope.Input, selected);
        Inspection.Tell("afterResultPath", output);
        return Leave(output, State.Next);
    }

    /// <summary>Leaves; an output that a template has made is not shaped again.</summary>
    public TestStateResponse Leave(JsonElement output, string? next, bool isOutput = false) => new()
    {
        Status = "SUCCEEDED",
        Output = IsJsonata
            ? isOutput || State is PassState ? output : Evaluate(State.Output, "Output", Scope) ?? output
            : Select(State.OutputPath, Scope with { Input = output }),
        NextState = next,
    };

    /// <summary>The value of a field; null where the state has no such field.</summary>
    public JsonElement? Evaluate(JsonElement template, string field, EvaluationScope seen) =>
        JsonValues.IsUndefined(template) ? null : Template.Compile(template, State.QueryLanguage, field).Evaluate(seen);

    private static JsonElement Select(JsonElement path, EvaluationScope seen) => path.ValueKind switch
    {
        JsonValueKind.Null => JsonValues.EmptyObject,
        JsonValueKind.String => StatesPath.Parse(path.GetString()!).Select(seen),
        _ => seen.Input,
    };
}
