namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What follows a node: rendered when the first state that leads there asks for its name, and only once.</summary>
internal sealed class Continuation(Func<string?> render)
{
    private string? _name;

    internal static Continuation End => new(() => null);

    /// <summary>Whether any state leads there.</summary>
    internal bool IsReached { get; private set; }

    /// <summary>The name of the state that follows; null where the path ends.</summary>
    internal string? Resolve()
    {
        if (!IsReached)
        {
            IsReached = true;
            _name = render();
        }

        return _name;
    }
}
