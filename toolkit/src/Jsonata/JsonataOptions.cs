namespace AsteroidWorkflows.Jsonata;

/// <summary>Bounds and sources of one evaluation. The same instance may serve any number of evaluations at once.</summary>
public sealed class JsonataOptions
{
    /// <summary>The options that hold where none are given.</summary>
    public static JsonataOptions Default { get; } = new();

    /// <summary>
    /// How deep the evaluation of expressions within expressions may nest; a recursive call takes about three levels, a tail call none.
    /// Default 5,000. Beyond, or earlier where the thread's stack is small: error <c>U1001</c>.
    /// </summary>
    public int MaxDepth { get; init; } = 5_000;

    /// <summary>How long one evaluation may take. Default 10 seconds. Beyond: error <c>U1001</c>.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many steps (function calls, items visited) one evaluation may take. Default 100 million. Beyond: error <c>U1001</c>.</summary>
    public long MaxSteps { get; init; } = 100_000_000;

    /// <summary>How many items an array or characters a string may get. Default 10 million. Beyond: error <c>D2014</c>.</summary>
    public int MaxSize { get; init; } = 10_000_000;

    /// <summary>The clock of <c>$now</c> and <c>$millis</c>, read once an evaluation. Default: the system's. It does not measure <see cref="MaxTime"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The source of <c>$random</c> without seed and of <c>$shuffle</c>, in [0, 1). Default: the system's.</summary>
    public Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>The source of <c>$uuid</c>. Default: random (version 4).</summary>
    public Func<Guid> NewGuid { get; init; } = Guid.NewGuid;
}
