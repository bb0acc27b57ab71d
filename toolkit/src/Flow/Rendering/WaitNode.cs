using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record WaitNode(string Name, TimeSpan? Time, LambdaExpression? Seconds, LambdaExpression? Until) : StateNode(Name)
{
    protected override void Describe(StateBuilder state)
    {
        state.Body["Type"] = "Wait";
        if (Time is { } time)
        {
            state.Body["Seconds"] = state.Seconds("the wait", time);
        }
        else if (Seconds is not null)
        {
            state.Body["Seconds"] = state.Translate("seconds").Single(Seconds, Jsonata.Input);
        }
        else
        {
            state.Body["Timestamp"] = state.Translate("until").Single(Until!, InZuluTime, Jsonata.Input);
        }
    }

    /// <summary>Step Functions takes only times that end in Z; .NET writes an offset.</summary>
    private static Jsonata InZuluTime(Jsonata time) => Jsonata.Call("fromMillis", Jsonata.Call("toMillis", time));
}
