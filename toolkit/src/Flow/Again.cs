using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>The way back to the beginning of a loop: see <c>Loop</c>.</summary>
/// <typeparam name="TIn">What the loop begins with.</typeparam>
public sealed class Again<TIn>
{
    private readonly Node _back;

    internal Again(Node back) => _back = back;

    /// <summary>Leads back to the loop's first step. Like a failure it may stand for a step of any result, because the path does not go on from here.</summary>
    public IFailure<TIn> Back() => new Failure<TIn>(_back);
}
