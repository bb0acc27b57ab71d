using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>What Task, Parallel and Map have in common: they do work that can fail, be tried again and be caught.</summary>
public abstract class WorkState : State
{
    private protected WorkState(StateSource source)
        : base(source)
    {
        var fields = source.Fields;
        Parameters = fields["Parameters"];
        Arguments = fields["Arguments"];
        ResultSelector = fields["ResultSelector"];
        ResultPath = fields["ResultPath"];
        Retry = [.. fields.Objects("Retry").Select(f => new Retrier(f))];
        Catch = [.. fields.Objects("Catch").Select(f => new Catcher(f))];
    }

    /// <summary>JSONPath: the template of what is given to the work.</summary>
    public JsonElement Parameters { get; }

    /// <summary>JSONata: the template of what is given to the work.</summary>
    public JsonElement Arguments { get; }

    /// <summary>JSONPath: the template that is applied to the result.</summary>
    public JsonElement ResultSelector { get; }

    /// <summary>JSONPath: where in the input the result goes; undefined means <c>$</c>, null means it is dropped.</summary>
    public JsonElement ResultPath { get; }

    /// <summary>When to try again, the first that matches the error decides.</summary>
    public IReadOnlyList<Retrier> Retry { get; }

    /// <summary>Where to go on an error that is not tried again, the first that matches decides.</summary>
    public IReadOnlyList<Catcher> Catch { get; }
}
