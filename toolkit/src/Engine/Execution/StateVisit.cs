using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>A branch's stay in a state, from entering to leaving it.</summary>
internal sealed class StateVisit
{
    private readonly long _before;
    private Func<JsonElement>? _context;

    public StateVisit(BranchContext branch, State state, string enteredType, JsonElement input)
    {
        Branch = branch;
        State = state;
        RawInput = input;
        Input = input;
        EnteredTime = branch.Loop.Now;
        _before = branch.LastEventId;
        EnteredId = branch.Emit(enteredType, new EventDetails { Name = state.Name, Input = input });
        branch.Visit = this;
    }

    public BranchContext Branch { get; }

    public State State { get; }

    /// <summary>What the state was given.</summary>
    public JsonElement RawInput { get; }

    /// <summary>What of it the state sees.</summary>
    public JsonElement Input { get; set; }

    public long EnteredId { get; }

    public DateTimeOffset EnteredTime { get; }

    public int RetryCount { get; set; }

    public bool CountsRetries => State is WorkState;

    public string? TaskToken { get; set; }

    /// <summary>The item that a Map's fields are evaluated for.</summary>
    public MapItem? MapItem { get; set; }

    public EvaluationScope Scope(JsonElement input) => new()
    {
        Input = input,
        Variables = Branch.Variables,
        Sources = Branch.Frame.Execution.Sources,
        ContextSource = _context ??= Context,
    };

    /// <summary>Turns an exception into the state's error, telling of it where AWS does.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="previous">The event that the telling follows from; null: where AWS lets an evaluation's failure follow from.</param>
    public StateError Refuse(StatesException exception, long? previous = null)
    {
        var cause = $"An error occurred while executing the state '{State.Name}' (entered at the event id #{EnteredId}). {exception.Cause}";
        var error = new StateError(exception.Error, cause, exception.Error == ErrorNames.Runtime);
        if (exception.Error == ErrorNames.QueryEvaluation)
        {
            // AWS evaluates before it has written that the state was entered.
            previous ??= Branch.LastEventId == EnteredId ? _before : Branch.LastEventId;
            TellEvaluationFailed(previous.Value, error, exception.Location);
        }

        return error;
    }

    /// <summary>An evaluation gave something that the state can't use: AWS tells of it like this, after entering the state.</summary>
    public StateError RefuseValue(string problem, string location)
    {
        var cause = $"An error occurred while executing the state '{State.Name}' (entered at the event id #{EnteredId}). {problem}";
        var error = new StateError(ErrorNames.QueryEvaluation, cause);
        TellEvaluationFailed(Branch.LastEventId, error, location);
        return error;
    }

    private void TellEvaluationFailed(long previous, StateError error, string? location) =>
        Branch.EmitAfter(previous, HistoryEventType.EvaluationFailed, new EventDetails
        {
            Error = error.Error,
            Cause = error.Cause,
            Location = location,
            State = State.Name,
        });

    private JsonElement Context() => Branch.Frame.Context(this);
}
