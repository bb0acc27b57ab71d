namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What stands behind a step: knows how to put its states into a section, and answers the first of them.</summary>
internal abstract record Node
{
    internal abstract RenderedState Render(Section section, Continuation next);
}
