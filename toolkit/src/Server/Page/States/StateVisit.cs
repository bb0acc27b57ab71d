using System.Text.Json;

namespace AsteroidWorkflows.Server.Page.States;

/// <summary>One stay in a state, from entering to leaving it.</summary>
/// <param name="number">Its number among all visits of the execution, from 0 on.</param>
/// <param name="name">The state.</param>
/// <param name="type">Its type, such as <c>Task</c>.</param>
/// <param name="parent">The visit of the Parallel or Map that it lies in; null at the top.</param>
/// <param name="iteration">Which iteration of a Map it lies in; null: in none of its parent's.</param>
/// <param name="entered">When it was entered.</param>
/// <param name="input">What it was given.</param>
internal sealed class StateVisit(int number, string name, string type, StateVisit? parent, long? iteration, DateTimeOffset entered, JsonElement input)
{
    private readonly List<StateError> _errors = [];

    public int Number => number;

    public string Name => name;

    public string Type => type;

    public StateVisit? Parent => parent;

    public long? Iteration => iteration;

    public DateTimeOffset Entered => entered;

    public JsonElement Input => input;

    public JsonElement Output { get; private set; }

    public DateTimeOffset? Exited { get; private set; }

    public VisitStatus Status { get; private set; } = VisitStatus.Running;

    /// <summary>How often its work was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>The errors of its attempts, in order.</summary>
    public IReadOnlyList<StateError> Errors => _errors;

    /// <summary>The variables that it assigned.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Variables { get; private set; }

    /// <summary>How many items a Map has; null: it is none, or they haven't been read.</summary>
    public long? Items { get; private set; }

    /// <summary>The map run of a distributed Map; null: it is none, or the run hasn't begun.</summary>
    public string? MapRunArn { get; set; }

    public int IterationsSucceeded { get; private set; }

    public int IterationsFailed { get; private set; }

    /// <summary>Whether it can change no more.</summary>
    public bool IsOver => Status is VisitStatus.Succeeded or VisitStatus.Aborted or VisitStatus.Caught or VisitStatus.Failed;

    public void Begin(long? items)
    {
        Attempts++;
        Status = VisitStatus.Running;
        (Items, IterationsSucceeded, IterationsFailed) = (items, 0, 0);
    }

    /// <summary>Since when it has waited for its task token, or did; null: it never has.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    public void Wait(DateTimeOffset at) => (Status, WaitsSince) = (VisitStatus.Waiting, at);

    public void EndIteration(bool succeeded)
    {
        if (succeeded)
        {
            IterationsSucceeded++;
        }
        else
        {
            IterationsFailed++;
        }
    }

    /// <summary>An attempt failed; whether it is tried again is not known yet.</summary>
    public void Fail(string? error, string? cause, DateTimeOffset at)
    {
        _errors.Add(new StateError(error, cause, at));
        Status = VisitStatus.Retrying;
    }

    /// <summary>What the last attempt failed with has come to be known.</summary>
    public void Explain(string? error, string? cause)
    {
        if (_errors is [.., { Error: null } last])
        {
            _errors[^1] = last with { Error = error, Cause = cause };
        }
    }

    /// <summary>It is left, and the workflow goes on.</summary>
    public void Exit(JsonElement output, IReadOnlyDictionary<string, JsonElement>? variables, DateTimeOffset at)
    {
        Status = Status == VisitStatus.Retrying ? VisitStatus.Caught : VisitStatus.Succeeded;
        (Output, Variables, Exited) = (output, variables, at);
    }

    /// <summary>What it lies in has ended without it.</summary>
    public void End(DateTimeOffset at)
    {
        if (!IsOver)
        {
            Status = Status == VisitStatus.Retrying ? VisitStatus.Failed : VisitStatus.Aborted;
            Exited = at;
        }
    }

    public bool IsWithin(StateVisit other)
    {
        for (var outer = parent; outer is not null; outer = outer.Parent)
        {
            if (ReferenceEquals(outer, other))
            {
                return true;
            }
        }

        return false;
    }
}
