using System.Text.Json;

namespace AsteroidWorkflows.Engine.Definitions;

/// <summary>What Task, Parallel and Map have in common: they do work that can fail, be tried again and be caught.</summary>
public abstract class WorkState : State
{
    /// <summary>JSONPath: the template of what is given to the work.</summary>
    public JsonElement Parameters { get; init; }

    /// <summary>JSONata: the template of what is given to the work.</summary>
    public JsonElement Arguments { get; init; }

    /// <summary>JSONPath: the template that is applied to the result.</summary>
    public JsonElement ResultSelector { get; init; }

    /// <summary>JSONPath: where in the input the result goes; undefined means <c>$</c>, null means it is dropped.</summary>
    public JsonElement ResultPath { get; init; }

    /// <summary>When to try again, the first that matches the error decides.</summary>
    public IReadOnlyList<Retrier> Retry { get; init; } = [];

    /// <summary>Where to go on an error that is not tried again, the first that matches decides.</summary>
    public IReadOnlyList<Catcher> Catch { get; init; } = [];
}
