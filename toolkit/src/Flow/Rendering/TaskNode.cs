
namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A Task state.</summary>
internal abstract record TaskNode(string Name, TaskOptions Options) : WorkNode(Name)
{
    /// <summary>Adds <c>Resource</c> and <c>Arguments</c>.</summary>
    protected abstract void DescribeTask(StateBuilder state);

    protected sealed override void DescribeWork(StateBuilder state)
    {
        state.Body["Type"] = "Task";
        DescribeTask(state);
        var timeout = Options.Timeout ?? state.Workflow.Options.TaskTimeout;
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            state.Body["TimeoutSeconds"] = state.Seconds("the time-out", timeout);
        }

        if (Options.Heartbeat is { } heartbeat)
        {
            state.Body["HeartbeatSeconds"] = heartbeat < timeout || timeout == Timeout.InfiniteTimeSpan
                ? state.Seconds("the heartbeat", heartbeat)
                : throw state.Error($"the heartbeat of {heartbeat} has to be shorter than the time-out of {timeout}.");
        }
    }

    protected override IReadOnlyList<RetryRule> DefaultRetries(WorkflowContext workflow) => Options.DefaultRetries ?? workflow.Options.DefaultRetries;

    /// <summary>Names the function, after a look at what it takes and answers.</summary>
    protected static string Use(StateBuilder state, FunctionReference function)
    {
        foreach (var type in new[] { function.InputType, function.OutputType })
        {
            if (type is not null && state.Workflow.Contracts.Problem(type, isForFunction: true) is { } problem)
            {
                throw state.Error($"{function.Name}: {problem}");
            }
        }

        return state.Workflow.Use(function);
    }
}
