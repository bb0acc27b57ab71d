using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.StepFunctions.Executions;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.StateMachines;

namespace AsteroidWorkflows.StepFunctions.Actions.Executions;

/// <summary>Has an execution that ended badly go on where it ended; the same client token again is the same redrive.</summary>
#pragma warning disable CA1001 // Its semaphore has no wait handle, so there is nothing to dispose of.
internal sealed class RedriveExecution(ApiContext context) : ApiAction(context)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public override async ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var arn = request.RequiredText("executionArn", RevisionRequest.LongestArn);
        var clientToken = request.Text("clientToken", 64, 1);
        request.Check();
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await RedriveAsync(Context.Executions.Get(arn), clientToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<JsonElement> RedriveAsync(ExecutionView view, string? clientToken)
    {
        if (clientToken is not null && view.Record?.Redrive is { } latest && latest.ClientToken == clientToken)
        {
            return Answer(latest.Date);
        }

        try
        {
            await view.Execution.RedriveAsync();
        }
        catch (InvalidOperationException refused)
        {
            throw new ApiException("ExecutionNotRedrivable", refused.Message);
        }

        var now = Context.Now;
        if (view.Record is not null)
        {
            Context.Store.Save(view.Record with { Redrive = new(clientToken, now) });
        }

        return Answer(now);
    }

    private static JsonElement Answer(DateTimeOffset redriveDate) => new JsonObject { ["redriveDate"] = JsonAnswer.Seconds(redriveDate) }.ToElement();
}
