using System.Reflection;
using System.Text.Json;
using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Samples;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Functions;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Asteroids.Web;

namespace AsteroidWorkflows.Cli.Functions;

/// <summary>The project's own Lambda classes, called in this process.</summary>
internal sealed class LocalFunctions(FunctionFactory factory, FunctionLog log)
{
    private const int DefaultSeconds = 60;

    // What applicants and reviewers call; no definition names them.
    private static readonly Type[] Callers = [typeof(Submit), typeof(Review), typeof(Find)];

    /// <summary>The functions over a cloud, with downloads and logs as the session wants them.</summary>
    public static LocalFunctions Over(LocalCloud cloud, SessionOptions options)
    {
        IWebFiles web = options.Online ? new HttpWebFiles(DownloadPolicy.From(new FunctionServices(Environment.GetEnvironmentVariable))) : new SampleWebFiles();
        return new LocalFunctions(new FunctionFactory(cloud.Clients, web, CloudResources.StateMachineArn("Accounts")), options.FunctionLog);
    }

    /// <summary>Adds every function that a workflow names, under the name that it has in the workflow's definition; and those that people call.</summary>
    public TaskHandlers AddTo(TaskHandlers handlers, IEnumerable<LocalWorkflow> workflows)
    {
        foreach (var workflow in workflows)
        {
            foreach (var function in workflow.Rendered.Functions)
            {
                handlers.AddFunction(workflow.FunctionName(function), Handler(function.Name, function.Method));
            }
        }

        foreach (var function in Callers)
        {
            handlers.AddFunction($"Accounts-{function.Name}", Handler(function.Name, function.GetMethod("HandleAsync")!));
        }

        return handlers;
    }

    /// <summary>Calls a function outside of any workflow, as an application of its own would.</summary>
    public async Task<TaskOutcome> InvokeAsync(Type function, JsonElement input) => await Handler(function.Name, function.GetMethod("HandleAsync")!).HandleAsync(
        new TaskRequest
        {
            Resource = TaskResource.Parse(function.Name),
            Input = input,
            StateName = "",
            StateMachineName = "",
            ExecutionArn = "",
            Clock = TimeProvider.System,
            Submitted = _ => { },
        },
        CancellationToken.None);

    private InProcessFunction Handler(string name, MethodInfo method)
    {
        var instance = new Lazy<object>(() => factory.Create(method.DeclaringType!));
        return new InProcessFunction(
            method, () => instance.Value, serializer: null, request => new FunctionContext(name, TimeSpan.FromSeconds(request.TimeoutSeconds ?? DefaultSeconds), log));
    }
}
