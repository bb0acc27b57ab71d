using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Expressions;

namespace AsteroidWorkflows.Flow.Rendering;

internal sealed record WaitNode(string Name, TimeSpan? Time, LambdaExpression? Seconds, LambdaExpression? Until) : StateNode(Name)
{
    internal IReadOnlyList<Assignment> Assignments { get; init; } = [];

    protected override void Describe(StateBuilder state)
    {
        DescribeWait(state);
        state.Variables.Assign(state, state.Body, Assignments, Jsonata.Input);
    }

    private void DescribeWait(StateBuilder state)
    {
        state.Body["Type"] = "Wait";
        if (Time is { } time)
        {
            state.Body["Seconds"] = state.Seconds("the wait", time);
        }
        else if (Seconds is not null)
        {
            CheckSeconds(state, Seconds.Body);
            state.Body["Seconds"] = state.Translate("seconds", Seconds).Single(Seconds, Jsonata.Input);
        }
        else
        {
            state.Body["Timestamp"] = state.Translate("until", Until!).Single(Until!, InZuluTime, Jsonata.Input);
        }
    }

    private static void CheckSeconds(StateBuilder state, Expression seconds)
    {
        if (new Constants(seconds).Contains(seconds) && Constants.Evaluate(seconds) is int and < 0)
        {
            throw state.Error($"the wait is {ExpressionText.Of(seconds)} seconds: Step Functions waits 0 to 99,999,999. Give such a time.");
        }
    }

    /// <summary>Step Functions takes only times that end in Z; .NET writes an offset.</summary>
    private static Jsonata InZuluTime(Jsonata time) => Jsonata.Call("fromMillis", Jsonata.Call("toMillis", time));
}
