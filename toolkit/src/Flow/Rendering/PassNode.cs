using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A Pass or a Succeed: no work, at most another shape for the data.</summary>
internal sealed record PassNode(string Name, LambdaExpression? Output, bool Ends) : StateNode(Name)
{
    internal IReadOnlyList<Assignment> Assignments { get; init; } = [];

    protected override bool HasNext => !Ends;

    protected override void Describe(StateBuilder state)
    {
        state.Body["Type"] = Ends ? "Succeed" : "Pass";
        if (Output is not null)
        {
            state.Body["Output"] = state.Template("Output", Output, Jsonata.Input);
        }

        state.Variables.Assign(state, state.Body, Assignments, Jsonata.Input);
    }
}
