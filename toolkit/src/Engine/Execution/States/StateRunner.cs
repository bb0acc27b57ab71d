using System.Runtime.CompilerServices;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Runs one state, any number of times and for any number of executions at once.</summary>
internal abstract class StateRunner
{
    private readonly State _state;
    private readonly string _entered;
    private readonly string _exited;
    private readonly SelectingPath _inputPath;
    private readonly SelectingPath _outputPath;

    protected StateRunner(State state)
    {
        _state = state;
        _entered = state.Type + "StateEntered";
        _exited = state.Type + "StateExited";
        _inputPath = new SelectingPath(state.InputPath);
        _outputPath = new SelectingPath(state.OutputPath);
        Output = Compile(state.Output, "Output");
        Assign = Compile(state.Assign, "Assign");
    }

    protected bool IsJsonata => _state.QueryLanguage == QueryLanguage.JSONata;

    /// <summary>JSONata: the template of the output; null: none.</summary>
    protected Template? Output { get; }

    /// <summary>The template of the variables to assign; null: none.</summary>
    protected Template? Assign { get; }

    public static StateRunner Create(State state)
    {
        try
        {
            return state switch
            {
                PassState pass => new PassRunner(pass),
                TaskState task => new TaskRunner(task),
                ChoiceState choice => new ChoiceRunner(choice),
                WaitState wait => new WaitRunner(wait),
                SucceedState succeed => new SucceedRunner(succeed),
                FailState fail => new FailRunner(fail),
                ParallelState parallel => new ParallelRunner(parallel),
                MapState map => new MapRunner(map),
                _ => throw new InvalidOperationException($"There is no state type {state.Type}."),
            };
        }
        catch (Exception e) when (e is FormatException or Jsonata.JsonataException)
        {
            throw new InvalidDefinitionException([new DefinitionProblem("SCHEMA_VALIDATION_FAILED", e.Message, state.Location)]);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<StepResult> RunAsync(BranchContext branch, JsonElement input)
    {
        var visit = new StateVisit(branch, _state, _entered, input);
        try
        {
            if (!IsJsonata)
            {
                visit.Input = _inputPath.Select(visit, input);
            }

            return await ExecuteAsync(visit);
        }
        catch (StatesException e)
        {
            return StepResult.Failed(visit.Refuse(e));
        }
    }

    protected abstract ValueTask<StepResult> ExecuteAsync(StateVisit visit);

    protected Template? Compile(JsonElement source, string field) =>
        source.ValueKind == JsonValueKind.Undefined ? null : Template.Compile(source, _state.QueryLanguage, field);

    /// <summary>JSONPath: applies OutputPath.</summary>
    protected JsonElement SelectOutput(StateVisit visit, JsonElement output) =>
        IsJsonata ? output : _outputPath.Select(visit, output);

    /// <summary>Leaves the state.</summary>
    /// <param name="visit">The stay that ends.</param>
    /// <param name="output">What goes on.</param>
    /// <param name="next">Where to; null: this was the last state.</param>
    /// <param name="assign">The template of the variables to assign.</param>
    /// <param name="scope">What that template sees.</param>
    protected StepResult Exit(StateVisit visit, JsonElement output, string? next, Template? assign, EvaluationScope? scope)
    {
        var assigned = assign is null ? null : Evaluate(assign, scope!);
        if ((PayloadLimit.Check(output, _state.Name) ?? CheckDepth(assigned)) is { } exceeded)
        {
            return StepResult.Failed(exceeded);
        }

        visit.Branch.Emit(_exited, new EventDetails { Name = _state.Name, Output = output, AssignedVariables = assigned });
        if (assigned is not null)
        {
            var variables = new Dictionary<string, JsonElement>(visit.Branch.Variables);
            foreach (var (name, value) in assigned)
            {
                variables[name] = value;
            }

            visit.Branch.Variables = variables;
        }

        visit.Branch.Visit = null;
        return new StepResult(output, next, null);
    }

    private StateError? CheckDepth(Dictionary<string, JsonElement>? assigned) =>
        assigned?.Values.Select(value => PayloadLimit.CheckDepth(value, _state.Name, JsonDepth.MostOfOutput)).FirstOrDefault(static error => error is not null);

    private static Dictionary<string, JsonElement> Evaluate(Template assign, EvaluationScope scope)
    {
        var assigned = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var values = assign.Evaluate(scope);
        if (values.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in values.EnumerateObject())
            {
                assigned[property.Name] = property.Value;
            }
        }

        return assigned;
    }

    /// <summary>InputPath or OutputPath.</summary>
    private sealed class SelectingPath
    {
        private readonly bool _dropsAll;
        private readonly Paths.StatesPath? _path;

        public SelectingPath(JsonElement source)
        {
            _dropsAll = source.ValueKind == JsonValueKind.Null;
            var path = source.ValueKind == JsonValueKind.String ? Paths.StatesPath.Parse(source.GetString()!) : null;
            _path = path is null || path.IsWholeInput ? null : path;
        }

        public JsonElement Select(StateVisit visit, JsonElement from) =>
            _dropsAll ? JsonValues.EmptyObject : _path is null ? from : _path.Select(visit.Scope(from));
    }
}
