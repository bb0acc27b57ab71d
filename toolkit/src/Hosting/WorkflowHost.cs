using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Hosting.Executions;
using AsteroidWorkflows.Hosting.Functions;
using AsteroidWorkflows.Hosting.Resources;
using AsteroidWorkflows.Hosting.Tasks;
using AsteroidWorkflows.LocalCloud;
using AsteroidWorkflows.LocalCloud.DynamoDb;
using AsteroidWorkflows.LocalCloud.Wire;
using AsteroidWorkflows.StepFunctions;

namespace AsteroidWorkflows.Hosting;

/// <summary>
/// Everything that runs workflows on this machine, put together in one place: the folder, the local cloud in it, the functions over that, the engine, and the Step
/// Functions API, through which executions are started and task tokens are sent, whoever does it. Members may be called from any thread.
/// </summary>
public abstract class WorkflowHost : IDisposable
{
    private readonly LocalFunctions _functions;
    private readonly Lazy<Task> _deployed;

    /// <param name="modules">The workflows with all that belongs to them.</param>
    /// <param name="options">How it works.</param>
    /// <param name="open">Opens the store in a folder.</param>
    /// <param name="clock">The engine's clock.</param>
    /// <param name="tasks">Who does a task, given the modules' functions and the local cloud's services.</param>
    /// <param name="apiOptions">How the API works.</param>
    private protected WorkflowHost(
        IReadOnlyList<WorkflowModule> modules, HostOptions options, Func<string, HostStore> open, TimeProvider clock, Func<TaskHandlers, ITaskHandlers> tasks, ApiOptions apiOptions)
    {
        (Modules, Options, Arns) = (modules, options, new Arns(options));
        Workflows = LocalWorkflow.Of(modules, options);
        Cloud = new LocalAws(CloudOptions());
        try
        {
            Store = open(Cloud.Folder);
        }
        catch
        {
            Cloud.Dispose();
            throw;
        }

        _functions = new LocalFunctions(modules, Cloud.Clients, options, Arns);
        Engine = new WorkflowEngine(new EngineOptions
        {
            Clock = clock,
            Handlers = tasks(_functions.AddTo(new TaskHandlers().AddServices(Cloud.Clients, Cloud.Outbox).AddSqs(Cloud.Queues, QueueNames()), Workflows)),
            Journal = Store.Journal,
            OnEvent = options.OnEvent,
            Region = options.Region,
            AccountId = options.AccountId,
        });
        Api = new StepFunctionsApi(Engine, Store.Api, apiOptions);
        Store.Attach(Api);
        _deployed = new Lazy<Task>(() => Deployment.DeployAsync(Api, Workflows, Arns));
    }

    /// <summary>The workflows, in the order of the modules.</summary>
    public IReadOnlyList<LocalWorkflow> Workflows { get; }

    /// <summary>The local cloud, and the clients that functions have.</summary>
    public LocalAws Cloud { get; }

    /// <summary>Runs the executions.</summary>
    public WorkflowEngine Engine { get; }

    /// <summary>The Step Functions API.</summary>
    public StepFunctionsApi Api { get; }

    private protected IReadOnlyList<WorkflowModule> Modules { get; }

    private protected HostOptions Options { get; }

    private protected HostStore Store { get; }

    internal Arns Arns { get; }

    /// <summary>Starts an execution of a workflow: by its function where it has one that takes the input, else by the API.</summary>
    /// <param name="workflow">Which.</param>
    /// <param name="input">The input.</param>
    /// <param name="name">The execution's name. Default: null, one is made up; a function gives it one of its own.</param>
    public async Task<StartedExecution> StartAsync(LocalWorkflow workflow, JsonElement input, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        if (workflow.Hosted.Start is { } start && start.Takes(input))
        {
            var answer = await InvokeAsync(start.Function, input);
            return answer.IsSuccess
                ? new StartedExecution(Find(workflow.Name, start.ExecutionName(answer.Output)), null)
                : new StartedExecution(null, $"{answer.Error}: {Causes.MessageIn(answer.Cause)}");
        }

        var started = await AnswerAsync("StartExecution", JsonSerializer.SerializeToElement(new { stateMachineArn = workflow.Arn, name, input = input.GetRawText() }));
        return started.StatusCode == 200
            ? new StartedExecution(Engine.FindExecution(started.Body.GetProperty("executionArn").GetString()!), null)
            : new StartedExecution(null, $"{started.ErrorType}: {started.Body.GetProperty("message").GetString()}");
    }

    /// <summary>An execution that is here; null where it is not.</summary>
    public WorkflowExecution? Find(string stateMachine, string name) => Engine.FindExecution(ExecutionArn(stateMachine, name));

    /// <summary>The ARN of an execution.</summary>
    public string ExecutionArn(string stateMachine, string name) => Arns.Execution(stateMachine, name);

    /// <summary>Calls a function outside of any workflow, as an application of its own would.</summary>
    public Task<TaskOutcome> InvokeAsync(Type function, JsonElement input) => _functions.InvokeAsync(function, input);

    /// <summary>Puts what samples need into the local cloud.</summary>
    public static async Task PrepareAsync(WorkflowModule module, LocalAws cloud)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (module.Prepare is { } prepare)
        {
            await prepare(cloud);
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the folder.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Store.Dispose();
            Cloud.Dispose();
        }
    }

    /// <summary>Creates or updates the state machines, once.</summary>
    private protected Task DeployAsync() => _deployed.Value;

    /// <summary>Answers what functions, and this process itself, ask of Step Functions.</summary>
    private protected virtual Task<ApiAnswer> AnswerAsync(string action, JsonElement request) => Api.HandleAsync(action, request);

    private Dictionary<string, string> QueueNames() =>
        Modules.SelectMany(module => module.Resources).OfType<LocalQueue>().DistinctBy(queue => queue.Name).ToDictionary(queue => Arns.UrlOf(queue)!, queue => queue.Name);

    private LocalAwsOptions CloudOptions()
    {
        var resources = Modules.SelectMany(module => module.Resources).DistinctBy(resource => (resource.GetType(), resource.Name)).ToList();
        return new LocalAwsOptions
        {
            Folder = Options.Folder,
            Endpoint = Options.Endpoint,
            Region = Options.Region,
            Buckets = [.. resources.OfType<LocalBucket>().Select(bucket => bucket.Name)],
            Tables = [.. resources.OfType<LocalTable>().Select(table => new TableDefinition(table.Name, table.Key, table.Indexes))],
            FaceCollections = [.. resources.OfType<LocalFaceCollection>().Select(collection => collection.Name)],
            StepFunctions = async (action, request) =>
            {
                var answer = await AnswerAsync(action, request);
                return new JsonAnswer(answer.StatusCode, answer.Body);
            },
        };
    }
}
