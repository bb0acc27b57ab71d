using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record FailNode(string Name, LambdaExpression Error, LambdaExpression Cause) : StateNode(Name)
{
    protected override bool HasNext => false;

    protected override void Describe(StateBuilder state)
    {
        state.Body["Type"] = "Fail";
        state.Body["Error"] = state.Template("error", Error, Jsonata.Input);
        state.Body["Cause"] = state.Template("cause", Cause, Jsonata.Input);
    }
}
