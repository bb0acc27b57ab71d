using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.StepFunctions;
using AsteroidWorkflows.StepFunctions.Disk;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.Hosting;

/// <summary>What a host keeps executions in.</summary>
/// <param name="Journal">What reaches executions.</param>
/// <param name="Api">What the API knows.</param>
/// <param name="Attach">Has the API keep what executions start.</param>
/// <param name="Close">Lets go of the folder.</param>
internal sealed record HostStore(IExecutionJournal Journal, IApiStore Api, Action<StepFunctionsApi> Attach, Action Close) : IDisposable
{
    public static HostStore Of(ServerStore store) => new(store, store.Api, store.Attach, store.Dispose);

    public static HostStore Of(CommandStore store) => new(store, store.Api, store.Attach, store.Dispose);

    public void Dispose() => Close();
}
