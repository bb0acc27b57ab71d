namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A node that is one state (and the states inside it).</summary>
internal abstract record StateNode(string Name) : Node
{
    /// <summary>The state's path goes on after it, as every state's does but that of Succeed and Fail.</summary>
    protected virtual bool HasNext => true;

    /// <summary>A sentence about the state for those who read the definition.</summary>
    internal string? Comment { get; init; }

    protected sealed override RenderedState Place(Section section, Continuation next)
    {
        var builder = new StateBuilder(this, section.Scope);
        Describe(builder);
        builder.AddComment(Comment);
        var following = HasNext ? next.Resolve() : null;
        if (section.Scope.Find(this, following) is { } known)
        {
            return known;
        }

        DescribeErrors(builder, next);
        if (following is not null)
        {
            builder.LeadTo(following);
        }

        var state = section.Scope.Workflow.Place(builder.Build(), section);
        section.Scope.Remember(this, following, state);
        return state;
    }

    /// <summary>Adds the fields of the state, all but where it leads.</summary>
    protected abstract void Describe(StateBuilder state);

    /// <summary>Adds where its errors lead, after all that follows when there are none.</summary>
    protected virtual void DescribeErrors(StateBuilder state, Continuation next)
    {
    }
}
