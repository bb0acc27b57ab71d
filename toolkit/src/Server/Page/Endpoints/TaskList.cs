using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Server.Page.Endpoints;

/// <summary>What waits for somebody: reviews to be approved or rejected, and other tasks that wait for their token. The tokens themselves stay here.</summary>
internal static class TaskList
{
    private const int Most = 200;

    public static object Answer(PageRequest request)
    {
        var all = request.Context.Engine.Tokens.Waiting.ToList();
        return new { Total = all.Count, Tasks = all.OrderBy(task => task.Since).Take(Most).Select(task => Describe(request.Context, task)) };
    }

    public static IEnumerable<TaskItem> Of(PageContext context, WorkflowExecution execution) =>
        context.Engine.Tokens.Waiting.Where(task => task.Execution == execution).OrderBy(task => task.Since).Take(Most).Select(task => Describe(context, task));

    /// <summary>The task that a request is about.</summary>
    /// <exception cref="PageException">It waits no more.</exception>
    public static OpenTask Find(PageRequest request)
    {
        var (execution, id) = (request.Execution("execution"), request.Id("task"));
        return request.Context.Engine.Tokens.Waiting.FirstOrDefault(task => task.Execution == execution && task.Id == id)
            ?? throw new PageException("This task waits no more: it was answered, it timed out, or its execution has ended.", 409);
    }

    private static TaskItem Describe(PageContext context, OpenTask task) => new(
        task.Execution.Arn, task.Execution.Name, task.Execution.StateMachine.Name, task.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), task.StateName,
        task.Since, PageJson.Text(task.Input), context.Options.Actions?.IsReview(task) ?? false);

    public sealed record TaskItem(
        string Execution, string ExecutionName, string Workflow, string Task, string State, DateTimeOffset Since, string? Input, bool IsReview);
}
