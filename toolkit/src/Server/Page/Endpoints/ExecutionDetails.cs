using AsteroidWorkflows.Server.Page.States;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>One execution: how it stands, and how each of its states does.</summary>
internal static class ExecutionDetails
{
    public static object Answer(PageRequest request)
    {
        var execution = request.Execution("execution");
        var visits = request.Context.VisitsOf(execution);
        // The events first: an execution has told of its end a moment before it says so itself.
        var status = visits.EndedAs ?? ExecutionItem.StatusOf(execution);
        return new
        {
            execution.Arn,
            execution.Name,
            Workflow = new { execution.StateMachine.Arn, execution.StateMachine.Name },
            Status = status,
            Started = ExecutionItem.StartedOf(execution),
            Stopped = execution.StopDate,
            Input = PageJson.Text(execution.Input),
            Output = PageJson.Text(execution.Output),
            execution.Error,
            execution.Cause,
            execution.RedriveCount,
            CanBeRedriven = status is "FAILED" or "TIMED_OUT" or "ABORTED" && !execution.StateMachine.IsExpress,
            CanBeStopped = status == "RUNNING",
            visits.Events,
            States = visits.Read(all => StateSummary.Of(all, execution)),
            Tasks = TaskList.Of(request.Context, execution),
        };
    }
}
