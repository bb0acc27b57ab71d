namespace AsteroidWorkflows.Cli.Demo;

/// <summary>What came of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Got">What came of it; null where it was skipped.</param>
/// <param name="Took">How long it took.</param>
internal sealed record DemoResult(DemoRow Row, string? Got, TimeSpan Took)
{
    public bool IsSkipped => Got is null;

    public bool IsRight => Got == Row.Expected;
}
