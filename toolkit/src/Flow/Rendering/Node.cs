namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What stands behind a step: knows how to put its states into a section, and answers the first of them.</summary>
internal abstract record Node
{
    /// <summary>Puts the states into the section, unless they stand in its scope already and lead to the same state.</summary>
    internal RenderedState Render(Section section, Continuation next)
    {
        if (next.IsReached && section.Scope.Find(this, next.Resolve()) is { } known)
        {
            return known;
        }

        var state = Place(section, next);
        if (next.IsReached)
        {
            section.Scope.Remember(this, next.Resolve(), state);
        }

        return state;
    }

    protected abstract RenderedState Place(Section section, Continuation next);
}
