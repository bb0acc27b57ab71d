namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record SequenceNode(Node First, Node Second) : Node
{
    protected override RenderedState Place(Section section, Continuation next)
    {
        var (first, second) = (section.AddSection(), section.AddSection());
        var continuation = new Continuation(() => Second.Render(second, next));
        var state = First.Render(first, continuation);
        return continuation.IsReached
            ? state
            : throw section.Scope.Workflow.Error(state.Name, "every path from here ends in Succeed or Fail, so what follows would never run. Remove what follows.");
    }
}
