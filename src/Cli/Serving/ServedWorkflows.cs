using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Cli.Executions;
using AsteroidWorkflows.Cli.Functions;
using AsteroidWorkflows.Cli.Samples;
using AsteroidWorkflows.Cli.Samples.Pictures;
using AsteroidWorkflows.Cli.Serving.Tasks;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Server;
using AsteroidWorkflows.Server.Page;
using AsteroidWorkflows.StepFunctions;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>Everything that <c>asteroid serve</c> puts together: the local cloud, the functions over it, the engine in real time, the API, the server.</summary>
internal sealed class ServedWorkflows : IAsyncDisposable
{
    private readonly ServedStepFunctions _stepFunctions = new();
    private readonly LiveEvents _events = new();
    private readonly ServingOptions _options;
    private readonly LambdaEndpoint? _endpoint;
    private readonly LocalFunctions _functions;
    private readonly LocalCloud _cloud;
    private readonly ServerStore _store;
    private readonly WorkflowEngine _engine;
    private WorkflowServer? _server;

    private ServedWorkflows(ServingOptions options, MockedTasks? mocks, LambdaEndpoint? endpoint)
    {
        (_options, Mocks, _endpoint) = (options, mocks, endpoint);
        _cloud = new LocalCloud(options.Session.DataPath, options.Session.Endpoint, _stepFunctions);
        try
        {
            _store = ServerStore.Open(_cloud.Data.Root);
        }
        catch
        {
            _cloud.Dispose();
            throw;
        }

        Workflows = LocalWorkflow.All();
        _functions = LocalFunctions.Over(_cloud, options.Session);
        var own = _functions.AddTo(new TaskHandlers().AddServices(_cloud.Clients, _cloud.Outbox), Workflows);
        _engine = new WorkflowEngine(new EngineOptions
        {
            Handlers = new ServedTasks(own, mocks, endpoint, options.EndpointFirst),
            Journal = _store,
            OnEvent = (Action<WorkflowExecution, HistoryEvent>)_events.Publish + options.Session.OnEvent,
            Region = CloudResources.Region,
            AccountId = CloudResources.Account,
        });
        Api = new StepFunctionsApi(_engine, _store.Api, new ApiOptions { TestCases = mocks is null ? null : mocks.TestCases });
        _stepFunctions.Api = Api;
        mocks?.Attach(Api, _engine);
        _store.Attach(Api);
    }

    public StepFunctionsApi Api { get; }

    /// <summary>The app's workflows, all deployed.</summary>
    public IReadOnlyList<LocalWorkflow> Workflows { get; }

    /// <summary>The scripted answers; null: there are none.</summary>
    public MockedTasks? Mocks { get; }

    /// <summary>Where everything is kept.</summary>
    public string DataPath => _cloud.Data.Root;

    /// <summary>Where it is served, such as <c>http://127.0.0.1:8083</c>.</summary>
    public string Address => _server!.Address.ToString().TrimEnd('/');

    /// <summary>Brings back what the data folder has, deploys the app's workflows, and listens.</summary>
    /// <exception cref="CommandException">The port is taken, or an option is wrong.</exception>
    /// <exception cref="StoreException">The data folder can't be used, or another server uses it.</exception>
    public static async Task<ServedWorkflows> StartAsync(ServingOptions options, CancellationToken cancellationToken)
    {
        RefuseItself(options);
        var served = new ServedWorkflows(
            options,
            options.MocksPath is { } path ? MockedTasks.Read(path) : null,
            options.LambdaEndpoint is { } address ? LambdaEndpoint.At(address) : null);
        try
        {
            if (options.Session.Endpoint is null)
            {
                await SamplePhotos.PutAsync(served._cloud.Clients.S3);
            }

            await AppDeployment.DeployAsync(served.Api, served.Workflows);
            served._store.Restore(served.Api);
            served._server = await served.ListenAsync(cancellationToken);
            served._store.Announce(served._server.Address);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _endpoint?.Dispose();
        _store.Dispose();
        _cloud.Dispose();
    }

    private static void RefuseItself(ServingOptions options)
    {
        if (Uri.TryCreate(options.Session.Endpoint, UriKind.Absolute, out var endpoint) && endpoint.IsLoopback && endpoint.Port == options.Port)
        {
            throw new CommandException(
                $"The functions' clients would be sent to {endpoint}, which is this server itself and has Step Functions only: unset AWS_ENDPOINT_URL here, "
                + "and set AWS_ENDPOINT_URL_SFN where the aws command runs.");
        }
    }

    private static IReadOnlyList<SampleInput> Samples(LocalWorkflow workflow) =>
        [.. SampleCases.Of(workflow.Name).Select(sample => new SampleInput(sample.Name, sample.Summary, sample.Input))];

    private async Task<WorkflowServer> ListenAsync(CancellationToken cancellationToken)
    {
        var options = new ServerOptions
        {
            Port = _options.Port,
            HostNames = _options.HostNames,
            OnAnswered = _options.OnAnswered,
            Events = _events,
            Samples = Workflows.ToDictionary(workflow => workflow.Rendered.Name, Samples),
            Actions = new AccountReviews(_functions),
        };
        try
        {
            return await WorkflowServer.StartAsync(Api, _engine, options, cancellationToken);
        }
        catch (IOException e)
        {
            throw new CommandException(
                $"Port {_options.Port} on 127.0.0.1 can't be used: {e.Message} End the process that has it, or take another port: asteroid serve --port {_options.Port + 1}", e);
        }
    }
}
