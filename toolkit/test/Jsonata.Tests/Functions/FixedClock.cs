namespace AsteroidWorkflows.Jsonata.Tests.Functions;

internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
