using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>A call of a service that no event tells of: what a distributed Map reads and writes.</summary>
internal static class ServiceCall
{
    public static async ValueTask<TaskOutcome> RunAsync(StateVisit visit, TaskResource resource, JsonElement input)
    {
        var branch = visit.Branch;
        var execution = branch.Frame.Execution;
        var operation = branch.Loop.Open(branch);
        branch.PendingTask = operation;
        try
        {
            var request = new TaskRequest
            {
                Resource = resource,
                Input = input,
                StateName = visit.State.Name,
                StateMachineName = execution.StateMachineName,
                ExecutionArn = branch.Frame.Arn,
                RootExecutionArn = execution.Arn,
                RetryCount = visit.RetryCount,
                Clock = branch.Loop.Scheduler.Clock,
                Submitted = _ => { },
            };
            operation.Start(new TaskCall(execution, operation, request));
            var entry = await operation.Receive();
            return entry.Kind is JournalEntryKind.TaskSucceeded or JournalEntryKind.TaskFinished
                ? TaskOutcome.Success(entry.Value)
                : TaskOutcome.Failure(entry.Error, entry.Cause);
        }
        finally
        {
            operation.Close();
            branch.PendingTask = null;
        }
    }
}
