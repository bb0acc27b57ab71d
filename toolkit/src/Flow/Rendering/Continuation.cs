namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What follows a node: rendered when the first state leads there, and only once.</summary>
internal sealed class Continuation(Func<RenderedState?> render)
{
    private RenderedState? _state;

    internal static Continuation End => new(() => null) { IsReached = true };

    /// <summary>Whether any state leads there.</summary>
    internal bool IsReached { get; private set; }

    /// <summary>The state that follows; null where the path ends.</summary>
    internal RenderedState? Resolve()
    {
        if (!IsReached)
        {
            IsReached = true;
            _state = render();
        }

        return _state;
    }
}
