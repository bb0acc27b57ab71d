using AsteroidWorkflows.Flow.Rendering;

namespace AsteroidWorkflows.Flow;

/// <summary>
/// A piece of a workflow that turns a <typeparamref name="TIn"/> into a <typeparamref name="TOut"/>: one state or many.
/// A step never changes; it may stand in several places and in several workflows. A step of a base type or of an interface
/// serves wherever one of a derived type is asked for.
/// </summary>
/// <typeparam name="TIn">What reaches the step.</typeparam>
/// <typeparam name="TOut">What it hands on.</typeparam>
public interface IStep<in TIn, out TOut>
{
    internal Node Node { get; }
}
