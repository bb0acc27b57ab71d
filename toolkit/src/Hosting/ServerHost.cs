using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Hosting.Tasks;
using AsteroidWorkflows.StepFunctions;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Hosting;

/// <summary>
/// A host for a server: it has its folder for itself, takes over what other processes have left there, and runs in real time. What listens, listens over
/// <see cref="WorkflowHost.Api"/>.
/// </summary>
public sealed class ServerHost : WorkflowHost
{
    private readonly ServerStore _store;
    private readonly Parts _parts;

    private ServerHost(IReadOnlyList<WorkflowModule> modules, ServerHostOptions options, Parts parts)
        : base(modules, options, parts.Open, TimeProvider.System, parts.Tasks, new ApiOptions { TestCases = parts.Mocks is { } mocks ? mocks.TestCases : null })
    {
        (_store, _parts) = (parts.Store!, parts);
        parts.Mocks?.Attach(Api, Engine);
    }

    /// <summary>The scripted answers; null: there are none.</summary>
    public MockedTasks? Mocks => _parts.Mocks;

    /// <summary>Opens the folder, brings back what it has, and deploys the workflows.</summary>
    /// <param name="modules">The workflows with all that belongs to them.</param>
    /// <param name="options">How it works; null: every default.</param>
    /// <exception cref="HostException">An option is wrong, or a module lacks something.</exception>
    /// <exception cref="StoreException">The folder can't be used, or another server uses it.</exception>
    /// <exception cref="LocalCloud.LocalCloudException">The folder can't be used, or the endpoint is none.</exception>
    public static async Task<ServerHost> OpenAsync(IReadOnlyList<WorkflowModule> modules, ServerHostOptions? options = null)
    {
        options ??= new ServerHostOptions();
        var host = new ServerHost(modules, options, new Parts(options));
        try
        {
            if (options.Endpoint is null)
            {
                foreach (var module in modules)
                {
                    await PrepareAsync(module, host.Cloud);
                }
            }

            await host.DeployAsync();
            host._store.Restore(host.Api);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Tells whoever opens the folder as well where the server is.</summary>
    /// <param name="address">Where it listens.</param>
    public void Announce(Uri address) => _store.Announce(address);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _parts.Endpoint?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>What the base class asks for before this one is there.</summary>
    private sealed class Parts(ServerHostOptions options)
    {
        public MockedTasks? Mocks { get; } = options.MocksPath is { } path ? MockedTasks.Read(path) : null;

        public LambdaEndpoint? Endpoint { get; } = options.LambdaEndpoint is { } address ? LambdaEndpoint.At(address) : null;

        public ServerStore? Store { get; private set; }

        public HostStore Open(string folder) => HostStore.Of(Store = ServerStore.Open(folder));

        public HostTasks Tasks(TaskHandlers own) => new HostTasks(own, Mocks, Endpoint, options.EndpointFirst, options.MocksAdvice);
    }
}
