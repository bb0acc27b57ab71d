namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>What stands behind a step: knows how to put its states into a section, and answers the name of the first.</summary>
internal abstract record Node
{
    internal abstract string Render(Section section, Continuation next);
}
