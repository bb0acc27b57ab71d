
namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A node that is one state (and the states inside it).</summary>
internal abstract record StateNode(string Name) : Node
{
    /// <summary>The state's path goes on after it, as every state's does but that of Succeed, Fail and Choice.</summary>
    protected virtual bool HasNext => true;

    internal override string Render(Section section, Continuation next)
    {
        var following = HasNext ? next.Resolve() : null;
        if (section.Scope.Find(this, following) is { } known)
        {
            return known;
        }

        var state = new StateBuilder(this, section.Scope);
        Describe(state, next);
        if (HasNext)
        {
            state.LeadTo(following);
        }

        var name = section.Scope.Workflow.Place(state.Build(), section);
        section.Scope.Remember(this, following, name);
        return name;
    }

    /// <summary>Adds the fields of the state, all but where it leads.</summary>
    protected abstract void Describe(StateBuilder state, Continuation next);
}
