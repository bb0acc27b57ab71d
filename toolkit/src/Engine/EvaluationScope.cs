using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AsteroidWorkflows.Engine;

/// <summary>
/// What an evaluation sees: the state's input, its result, the context object, the variables and the caught error.
/// Immutable. A value that is not there (a result before the work is done) is undefined.
/// </summary>
public sealed record EvaluationScope
{
    private readonly Func<JsonElement>? _contextSource;
    private StrongBox<JsonElement>? _context;

    /// <summary>What <c>$</c> stands for in JSONPath and <c>$states.input</c> in JSONata.</summary>
    public JsonElement Input { get; init; }

    /// <summary>What <c>$states.result</c> stands for: the raw result of the task, branches or iterations.</summary>
    public JsonElement Result { get; init; }

    /// <summary>What <c>$states.errorOutput</c> stands for within a catcher.</summary>
    public JsonElement ErrorOutput { get; init; }

    /// <summary>The variables in scope, without their <c>$</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Variables { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>Where time and chance come from. Default: the system's.</summary>
    public EvaluationSources Sources { get; init; } = EvaluationSources.System;

    /// <summary>Builds the context object (<c>$$</c>, <c>$states.context</c>) when it is first asked for; most evaluations never do.</summary>
    public Func<JsonElement>? ContextSource
    {
        get => _contextSource;
        init => (_contextSource, _context) = (value, null);
    }

    /// <summary>The context object; undefined where the scope has none.</summary>
    public JsonElement Context
    {
        get => (_context ??= new(_contextSource?.Invoke() ?? default)).Value;
        init => (_contextSource, _context) = (null, new(value));
    }
}
