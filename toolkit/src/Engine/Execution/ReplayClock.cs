namespace AsteroidWorkflows.Engine.Execution;

/// <summary>The time of what an execution has just taken in: the same when it is taken in again.</summary>
internal sealed class ReplayClock(ExecutionLoop loop) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => loop.Now;
}
