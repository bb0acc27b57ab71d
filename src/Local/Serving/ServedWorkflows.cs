using AsteroidWorkflows.Api;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Lambdas.Asteroids.Web;
using AsteroidWorkflows.Local.Cloud;
using AsteroidWorkflows.Local.Executions;
using AsteroidWorkflows.Local.Functions;
using AsteroidWorkflows.Local.Samples;
using AsteroidWorkflows.Local.Samples.Pictures;
using AsteroidWorkflows.Server;
using AsteroidWorkflows.Server.Page;
using AsteroidWorkflows.Server.Stores;

namespace AsteroidWorkflows.Local.Serving;

/// <summary>Everything that <c>asteroid serve</c> puts together: the local cloud, the functions over it, the engine in real time, the API, the server.</summary>
internal sealed class ServedWorkflows : IAsyncDisposable
{
    private readonly LocalCloud _cloud;
    private readonly ServerStore _store;

    private ServedWorkflows(LocalCloud cloud, ServerStore store, StepFunctionsApi api, IReadOnlyList<LocalWorkflow> workflows) =>
        (_cloud, _store, Api, Workflows) = (cloud, store, api, workflows);

    public StepFunctionsApi Api { get; }

    /// <summary>The app's workflows, all deployed.</summary>
    public IReadOnlyList<LocalWorkflow> Workflows { get; }

    /// <summary>Where everything is kept.</summary>
    public string DataPath => _cloud.Data.Root;

    public WorkflowServer Server { get; private set; } = null!;

    /// <summary>Brings back what the data folder has, deploys the app's workflows, and listens.</summary>
    /// <exception cref="CommandException">The port is taken, or the data folder can't be used.</exception>
    public static async Task<ServedWorkflows> StartAsync(ServingOptions options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_REGION")))
        {
            // The SDK asks for it even where nothing leaves the process.
            Environment.SetEnvironmentVariable("AWS_REGION", CloudResources.Region);
        }

        var stepFunctions = new ServedStepFunctions();
        var cloud = new LocalCloud(options.Session.DataPath, options.Session.Endpoint, stepFunctions);
        ServerStore? store = null;
        try
        {
            store = ServerStore.Open(cloud.Data.Root);
            await SamplePhotos.PutAsync(cloud.Clients.S3);
            var workflows = LocalWorkflow.All();
            IWebFiles web = options.Session.Online ? new HttpWebFiles(DownloadPolicy.FromEnvironment()) : new SampleWebFiles();
            var functions = new LocalFunctions(new FunctionFactory(cloud.Clients, web, CloudResources.StateMachineArn("Accounts")), options.Session.FunctionLog);
            var events = new LiveEvents();
            var engine = new WorkflowEngine(new EngineOptions
            {
                Handlers = functions.AddTo(new TaskHandlers().AddServices(cloud.Clients, cloud.Outbox), workflows),
                Journal = store,
                OnEvent = (Action<WorkflowExecution, HistoryEvent>)events.Publish + options.Session.OnEvent,
                Region = CloudResources.Region,
                AccountId = CloudResources.Account,
            });
            var api = new StepFunctionsApi(engine, store.Api);
            stepFunctions.Api = api;
            store.Attach(api);
            await AppDeployment.DeployAsync(api, workflows);
            api.Restore(store.Read);
            var serverOptions = new ServerOptions
            {
                Port = options.Port,
                Events = events,
                Samples = workflows.ToDictionary(workflow => workflow.Rendered.Name, workflow => Samples(workflow)),
                Actions = new AccountReviews(functions),
            };
            var server = await ListenAsync(api, engine, serverOptions, cancellationToken);
            store.Announce(server.Address);
            return new ServedWorkflows(cloud, store, api, workflows) { Server = server };
        }
        catch
        {
            store?.Dispose();
            cloud.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _store.Dispose();
        _cloud.Dispose();
    }

    private static IReadOnlyList<SampleInput> Samples(LocalWorkflow workflow) =>
        [.. SampleCases.Of(workflow.Name).Select(sample => new SampleInput(sample.Name, sample.Summary, sample.Input))];

    private static async Task<WorkflowServer> ListenAsync(StepFunctionsApi api, WorkflowEngine engine, ServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await WorkflowServer.StartAsync(api, engine, options, cancellationToken);
        }
        catch (IOException e)
        {
            throw new CommandException(
                $"Port {options.Port} on 127.0.0.1 can't be used: {e.Message} End the process that has it, or take another one: asteroid serve --port {options.Port + 1}", e);
        }
    }
}
