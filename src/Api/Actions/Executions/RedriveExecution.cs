using System.Text.Json.Nodes;
using AsteroidWorkflows.Api.Executions;
using AsteroidWorkflows.Api.Requests;
using AsteroidWorkflows.Api.StateMachines;

namespace AsteroidWorkflows.Api.Actions.Executions;

/// <summary>Has an execution that ended badly go on where it ended; the same client token again is the same redrive.</summary>
internal sealed class RedriveExecution(ApiContext context) : ImmediateAction(context)
{
    protected override JsonObject Handle(ApiRequest request)
    {
        var arn = request.RequiredText("executionArn", RevisionRequest.LongestArn);
        var clientToken = request.Text("clientToken", 64, 1);
        request.Check();
        lock (Context.Changes)
        {
            var view = Context.Executions.Get(arn);
            if (clientToken is not null && view.Record?.Redrive is { } latest && latest.ClientToken == clientToken)
            {
                return Answer(latest.Date);
            }

            Redrive(view);
            var now = Context.Now;
            if (view.Record is not null)
            {
                Context.Store.Save(view.Record with { Redrive = new(clientToken, now) });
            }

            return Answer(now);
        }
    }

    private static void Redrive(ExecutionView view)
    {
        try
        {
            view.Execution.Redrive();
        }
        catch (InvalidOperationException refused)
        {
            throw new ApiException("ExecutionNotRedrivable", refused.Message);
        }
    }

    private static JsonObject Answer(DateTimeOffset redriveDate) => new() { ["redriveDate"] = JsonAnswer.Seconds(redriveDate) };
}
