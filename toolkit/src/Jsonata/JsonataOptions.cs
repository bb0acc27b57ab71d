namespace AsteroidWorkflows.Jsonata;

/// <summary>Bounds and sources of one evaluation. The same instance may serve any number of evaluations at once.</summary>
public sealed class JsonataOptions
{
    /// <summary>The options that hold where none are given.</summary>
    public static JsonataOptions Default { get; } = new();

    /// <summary>
    /// How deep the evaluation of expressions within expressions may nest; a recursive call takes about three levels, a tail call none.
    /// Default: the dialect's, 5,000 in standard JSONata and 100 in Step Functions. Beyond, or earlier where the thread's stack is small:
    /// error <c>U1001</c>, <see cref="JsonataBound.Depth"/>.
    /// </summary>
    public int? MaxDepth { get; init; }

    /// <summary>
    /// How many steps (function calls, items visited, moves of a regular expression) one evaluation may take. Default: the dialect's, 100 million in
    /// standard JSONata and 5 million in Step Functions, whose bound is a second. Beyond: error <c>U1001</c>, <see cref="JsonataBound.Work"/>.
    /// </summary>
    public long? MaxSteps { get; init; }

    /// <summary>How many items an array or characters a string may get. Default 10 million. Beyond: error <c>D2015</c>, <see cref="JsonataBound.Memory"/>.</summary>
    public int MaxSize { get; init; } = 10_000_000;

    /// <summary>
    /// How many bytes the values that an evaluation holds at once may take: a character one, an item of an array 28, an item of a range that
    /// is not written out 12. Default: the dialect's, no bound in standard JSONata and 10 MiB in Step Functions. Beyond: error <c>U1001</c>,
    /// <see cref="JsonataBound.Memory"/>.
    /// </summary>
    public long? MaxMemory { get; init; }

    /// <summary>The clock of <c>$now</c> and <c>$millis</c>, read once an evaluation. Default: the system's. It bounds nothing.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The source of <c>$random</c> without seed and of <c>$shuffle</c>, in [0, 1). Default: the system's.</summary>
    public Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>The source of <c>$uuid</c>. Default: random (version 4).</summary>
    public Func<Guid> NewGuid { get; init; } = Guid.NewGuid;
}
