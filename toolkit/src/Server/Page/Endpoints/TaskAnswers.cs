namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>Answers what waits for somebody.</summary>
internal static class TaskAnswers
{
    private static readonly object Done = new { Done = true };

    /// <summary>Approves or rejects.</summary>
    public static async Task<object> DecideAsync(PageRequest request)
    {
        var task = TaskList.Find(request);
        var approves = request.Required("decision") switch
        {
            "approve" => true,
            "reject" => false,
            var other => throw new PageException($"'{other}' is no decision: approve or reject."),
        };
        if (request.Context.Options.Actions is not { } actions || !actions.IsReview(task))
        {
            throw new PageException($"'{task.StateName}' is no review. Answer it with an output or an error.");
        }

        await actions.ReviewAsync(task, approves, request.Cancellation);
        return Done;
    }

    /// <summary>Sends success with an output.</summary>
    public static async Task<object> SucceedAsync(PageRequest request)
    {
        await request.AskAsync("SendTaskSuccess", new { taskToken = TaskList.Find(request).Token, output = request.Required("output") });
        return Done;
    }

    /// <summary>Sends failure with an error and a cause.</summary>
    public static async Task<object> FailAsync(PageRequest request)
    {
        await request.AskAsync("SendTaskFailure", new { taskToken = TaskList.Find(request).Token, error = request.Text("error"), cause = request.Text("cause") });
        return Done;
    }
}
