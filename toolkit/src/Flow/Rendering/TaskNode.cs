
namespace AsteroidWorkflows.Flow.Rendering;

/// <summary>A Task state.</summary>
internal abstract record TaskNode(string Name, TaskOptions Options) : WorkNode(Name)
{
    /// <summary>The role that does the task; null for the state machine's own.</summary>
    internal Resource? Role { get; init; }

    /// <summary>Adds <c>Resource</c> and <c>Arguments</c>.</summary>
    protected abstract void DescribeTask(StateBuilder state);

    protected sealed override void DescribeWork(StateBuilder state)
    {
        state.Body["Type"] = "Task";
        DescribeTask(state);
        if (Role is not null)
        {
            state.Body["Credentials"] = new System.Text.Json.Nodes.JsonObject
            {
                ["RoleArn"] = Role.FixedArn ?? state.Workflow.Use(new ResourceArnSubstitution(Role.Id + "Arn", Role)),
            };
            state.Workflow.Use(Role.Allow("sts:AssumeRole"));
        }

        CheckExpress(state, (string)state.Body["Resource"]!);
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

    private static void CheckExpress(StateBuilder state, string resource)
    {
        if (state.Scope.Place.IsExpress && (resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal) || resource.Contains(".sync", StringComparison.Ordinal)))
        {
            throw state.Error($"an Express execution cannot wait for {resource}. Leave it to a Standard one: IsExpress = false, or a step outside of the Map.");
        }
    }

    protected override IReadOnlyList<RetryRule> DefaultRetries(WorkflowContext workflow) => Options.DefaultRetries ?? workflow.Options.DefaultRetries;

    /// <summary>Names the function, after a look at what it takes and answers.</summary>
    protected static string Use(StateBuilder state, FunctionReference function, string? qualifier = null)
    {
        foreach (var type in new[] { function.InputType, function.OutputType })
        {
            if (type is not null && state.Workflow.Contracts.Problem(type, isForFunction: true) is { } problem)
            {
                throw state.Error($"{function.Name}: {problem}");
            }
        }

        return state.Workflow.Use(function, qualifier);
    }
}
