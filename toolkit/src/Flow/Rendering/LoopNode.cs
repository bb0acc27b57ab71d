namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>States to whose first one a <see cref="JumpNode"/> among them may lead back.</summary>
internal sealed record LoopNode(LoopTarget Target, Node Body) : Node
{
    protected override RenderedState Place(Section section, Continuation next)
    {
        var first = RenderedState.Placeholder();
        section.Scope.Enter(Target, first);
        first.StandFor(Body.Render(section, next));
        section.Scope.Leave(Target);
        return first.Itself;
    }
}

/// <summary>The first state of a loop, by reference.</summary>
internal sealed class LoopTarget(string name)
{
    internal string Name => name;
}

/// <summary>Leads back to the first state of the loop around it.</summary>
internal sealed record JumpNode(LoopTarget Target) : Node
{
    protected override RenderedState Place(Section section, Continuation next) => section.Scope.Find(Target)
        ?? throw section.Scope.Workflow.Error(
            Target.Name, "a step leads back to it from outside of it, or from inside a branch or a Map, which cannot be left like that. Lead back from a step of the loop itself.");
}

/// <summary>Goes on with what follows; where nothing follows, it ends the path with success.</summary>
internal sealed record GoOnNode(string EndName) : Node
{
    protected override RenderedState Place(Section section, Continuation next) =>
        next.Resolve() ?? new PassNode(EndName, null, Ends: true).Render(section, next);
}
