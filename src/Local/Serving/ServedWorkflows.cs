using AsteroidWorkflows.Api;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Lambdas.Asteroids.Web;
using AsteroidWorkflows.Local.Cloud;
using AsteroidWorkflows.Local.Executions;
using AsteroidWorkflows.Local.Functions;
using AsteroidWorkflows.Local.Samples;
using AsteroidWorkflows.Local.Samples.Pictures;
using AsteroidWorkflows.Server;

namespace AsteroidWorkflows.Local.Serving;

/// <summary>Everything that <c>asteroid serve</c> puts together: the local cloud, the functions over it, the engine in real time, the API, the server.</summary>
internal sealed class ServedWorkflows : IAsyncDisposable
{
    private readonly LocalCloud _cloud;

    private ServedWorkflows(LocalCloud cloud, StepFunctionsApi api, IReadOnlyList<LocalWorkflow> workflows) => (_cloud, Api, Workflows) = (cloud, api, workflows);

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
        try
        {
            await SamplePhotos.PutAsync(cloud.Clients.S3);
            var workflows = LocalWorkflow.All();
            IWebFiles web = options.Session.Online ? new HttpWebFiles(DownloadPolicy.FromEnvironment()) : new SampleWebFiles();
            var functions = new LocalFunctions(new FunctionFactory(cloud.Clients, web, CloudResources.StateMachineArn("Accounts")), options.Session.FunctionLog);
            var engine = new WorkflowEngine(new EngineOptions
            {
                Handlers = functions.AddTo(new TaskHandlers().AddServices(cloud.Clients, cloud.Outbox), workflows),
                OnEvent = options.Session.OnEvent,
                Region = CloudResources.Region,
                AccountId = CloudResources.Account,
            });
            var api = new StepFunctionsApi(engine);
            stepFunctions.Api = api;
            await AppDeployment.DeployAsync(api, workflows);
            return new ServedWorkflows(cloud, api, workflows) { Server = await ListenAsync(api, engine, options, cancellationToken) };
        }
        catch
        {
            cloud.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _cloud.Dispose();
    }

    private static async Task<WorkflowServer> ListenAsync(StepFunctionsApi api, WorkflowEngine engine, ServingOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await WorkflowServer.StartAsync(api, engine, new ServerOptions { Port = options.Port }, cancellationToken);
        }
        catch (IOException e)
        {
            throw new CommandException(
                $"Port {options.Port} on 127.0.0.1 can't be used: {e.Message} End the process that has it, or take another one: asteroid serve --port {options.Port + 1}", e);
        }
    }
}
