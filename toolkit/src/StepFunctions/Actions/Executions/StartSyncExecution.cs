using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.StepFunctions.Executions;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.Actions.Executions;

/// <summary>Starts an Express execution and waits for its end; whoever goes away before that stops it.</summary>
internal sealed class StartSyncExecution(ApiContext context) : ApiAction(context)
{
    private const int BilledMilliseconds = 100;
    private const int BilledMegabytes = 64;

    public override async ValueTask<JsonElement> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var includesData = request.Choice("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        var start = StartRequest.Read(request);
        var target = ExecutionTarget.Find(Context, start.StateMachineArn);
        if (!target.StateMachine.IsExpress)
        {
            throw ApiErrors.StateMachineTypeNotSupported();
        }

        var view = Context.Executions.Start(target, start.Name, start.Input);
        try
        {
            await Context.Engine.WaitAsync(view.Execution, throughTimeouts: true, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            view.Execution.Stop();
            throw;
        }

        return Answer(view, includesData).ToElement();
    }

    private static JsonObject Answer(ExecutionView view, bool includesData)
    {
        var answer = ExecutionDescription.Summary(view);
        ExecutionDescription.AddData(answer, view, includesData);
        answer["outputDetails"] ??= new JsonObject { ["included"] = includesData };
        var duration = (view.Execution.StopDate ?? view.StartDate) - view.StartDate;
        var billed = Math.Max(1, Math.Ceiling(duration.TotalMilliseconds / BilledMilliseconds)) * BilledMilliseconds;
        answer["billingDetails"] = new JsonObject
        {
            ["billedDurationInMilliseconds"] = (long)billed,
            ["billedMemoryUsedInMB"] = BilledMegabytes,
        };
        if (view.Execution.Status is ExecutionStatus.Aborted)
        {
            answer["status"] = "FAILED";
        }

        return answer;
    }
}
