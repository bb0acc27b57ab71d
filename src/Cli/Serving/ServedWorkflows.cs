using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.History;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Server;
using AsteroidWorkflows.Server.Page;
using AsteroidWorkflows.StepFunctions.Disk;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Cli.Serving;

/// <summary>What <c>asteroid serve</c> is: the server over a host of the app's workflows.</summary>
internal sealed class ServedWorkflows : IAsyncDisposable
{
    private readonly WorkflowServer _server;

    private ServedWorkflows(ServerHost host, WorkflowServer server) => (Host, _server) = (host, server);

    public ServerHost Host { get; }

    /// <summary>Where it is served, such as <c>http://127.0.0.1:8083</c>.</summary>
    public string Address => _server.Address.ToString().TrimEnd('/');

    /// <summary>Brings back what the data folder has, deploys the app's workflows, and listens.</summary>
    /// <exception cref="CommandException">The port is taken, or an option is wrong.</exception>
    /// <exception cref="StoreException">The data folder can't be used, or another server uses it.</exception>
    public static async Task<ServedWorkflows> StartAsync(ServingOptions options, CancellationToken cancellationToken)
    {
        RefuseItself(options);
        var events = new LiveEvents();
        var host = await ServerHost.OpenAsync(
            AllWorkflows.Modules(), options.Host with { OnEvent = (Action<WorkflowExecution, HistoryEvent>)events.Publish + options.Host.OnEvent });
        try
        {
            var server = await ListenAsync(host, events, options, cancellationToken);
            host.Announce(server.Address);
            return new ServedWorkflows(host, server);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Host.Dispose();
    }

    private static void RefuseItself(ServingOptions options)
    {
        if (Uri.TryCreate(options.Host.Endpoint, UriKind.Absolute, out var endpoint) && endpoint.IsLoopback && endpoint.Port == options.Port)
        {
            throw new CommandException(
                $"The functions' clients would be sent to {endpoint}, which is this server itself and has Step Functions only: unset AWS_ENDPOINT_URL here, "
                + "and set AWS_ENDPOINT_URL_SFN where the aws command runs.");
        }
    }

    private static IReadOnlyList<SampleInput> Samples(LocalWorkflow workflow) =>
        [.. workflow.Hosted.Samples.Select(sample => new SampleInput(sample.Name, sample.Summary, sample.Input))];

    private static async Task<WorkflowServer> ListenAsync(ServerHost host, LiveEvents events, ServingOptions options, CancellationToken cancellationToken)
    {
        var serverOptions = new ServerOptions
        {
            Port = options.Port,
            HostNames = options.HostNames,
            OnAnswered = options.OnAnswered,
            Events = events,
            Samples = host.Workflows.ToDictionary(workflow => workflow.Name, Samples),
            Actions = new HostPageActions(host),
        };
        try
        {
            return await WorkflowServer.StartAsync(host.Api, host.Engine, serverOptions, cancellationToken);
        }
        catch (IOException e)
        {
            throw new CommandException(
                $"Port {options.Port} on 127.0.0.1 can't be used: {e.Message} End the process that has it, or take another port: asteroid serve --port {options.Port + 1}", e);
        }
    }
}
