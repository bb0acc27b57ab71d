using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>A path that always ends in a Fail state, so that it hands nothing on and may stand for a step of any result.</summary>
/// <typeparam name="TIn">What reaches the path.</typeparam>
public interface IFailure<in TIn>
{
    internal Node Node { get; }
}
