using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using AsteroidWorkflows.Hosting.Executions;
using AsteroidWorkflows.StepFunctions;
using AsteroidWorkflows.StepFunctions.Disk;

namespace AsteroidWorkflows.Hosting;

/// <summary>
/// A host that lives for as long as a command does and shares its folder with others. Executions that other processes have left are brought back when somebody asks
/// for them.
/// </summary>
public sealed class CommandHost : WorkflowHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim _bringingBack = new(1, 1);
    private readonly bool _realTime;
    private readonly CommandStore _store;
    private RunningServer? _server;

    private CommandHost(IReadOnlyList<WorkflowModule> modules, CommandHostOptions options, Opened opened)
        : base(
            modules, options, opened.In, options.RealTime ? TimeProvider.System : new VirtualClock(TimeProvider.System.GetUtcNow()), own => own, new ApiOptions()) =>
        (_realTime, _store) = (options.RealTime, opened.Store!);

    /// <summary>The executions in the folder, those of other processes among them.</summary>
    public CommandStore Executions => _store;

    /// <summary>Opens a host.</summary>
    /// <param name="modules">The workflows with all that belongs to them.</param>
    /// <param name="options">How it works; null: every default.</param>
    /// <exception cref="HostException">A module lacks something.</exception>
    /// <exception cref="StoreException">The folder can't be used.</exception>
    /// <exception cref="LocalCloud.LocalCloudException">The folder can't be used, or the endpoint is none.</exception>
    public static CommandHost Open(IReadOnlyList<WorkflowModule> modules, CommandHostOptions? options = null) => new(modules, options ?? new CommandHostOptions(), new Opened());

    /// <summary>Waits until an execution has ended or nothing goes on before somebody sends a task token.</summary>
    public async Task WaitAsync(WorkflowExecution execution, CancellationToken cancellationToken = default)
    {
        if (_realTime)
        {
            await Waiting.InRealTimeAsync(execution, cancellationToken);
        }
        else
        {
            await Engine.WaitAsync(execution, throughTimeouts: false, cancellationToken);
        }
    }

    /// <summary>An execution, brought back from its journal where it is not here, so that it can go on here.</summary>
    /// <exception cref="HostException">Another process works on it and does not stop.</exception>
    public async Task<WorkflowExecution> BringBackAsync(ExecutionSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        await DeployAsync();
        await _bringingBack.WaitAsync();
        try
        {
            return Engine.FindExecution(summary.Arn) ?? await ResumeAsync(summary);
        }
        finally
        {
            _bringingBack.Release();
        }
    }

    /// <summary>An execution as its journal tells it, to be looked at only.</summary>
    public WorkflowExecution Replay(ExecutionSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Region = Options.Region, AccountId = Options.AccountId });
        var machine = engine.Deploy(summary.StateMachine, StateMachine.Parse(summary.Record.Revision.Definition), roleArn: summary.Record.Revision.RoleArn);
        return engine.Resume(machine, summary.Name, summary.Arn, _store.Read(summary.Record));
    }

    /// <summary>Whatever is asked of Step Functions from now on is asked of a server in another process.</summary>
    public void AskInstead(RunningServer server) => _server = server;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _bringingBack.Dispose();
        }
    }

    private protected override async Task<ApiAnswer> AnswerAsync(string action, JsonElement request)
    {
        if (_server is { } server)
        {
            return await server.AskAsync(action, request);
        }

        await DeployAsync();
        if (Named(action, request) is { } arn && Engine.FindExecution(arn) is null && Find(arn) is { } summary && (action != "StartExecution" || CanGoOnHere(summary)))
        {
            await BringBackAsync(summary);
        }

        return await base.AnswerAsync(action, request);
    }

    /// <summary>The execution that a request is about; null: none, or one that is here for sure.</summary>
    private string? Named(string action, JsonElement request) => action switch
    {
        "SendTaskSuccess" or "SendTaskFailure" or "SendTaskHeartbeat" => Text(request, "taskToken") is { } token && !Engine.Tokens.IsOpen(token) ? TaskTokens.ExecutionArnOf(token) : null,
        "StartExecution" => (Text(request, "stateMachineArn"), Text(request, "name")) is ({ } machine, { } name) ? Arns.Execution(machine[(machine.LastIndexOf(':') + 1)..], name) : null,
        _ => Text(request, "executionArn"),
    };

    private ExecutionSummary? Find(string arn) => arn.Split(':') is [.., var machine, var name] ? _store.Find(machine, name) : null;

    private bool CanGoOnHere(ExecutionSummary summary) => !_store.IsElsewhere(summary);

    private static string? Text(JsonElement request, string name) =>
        request.ValueKind == JsonValueKind.Object && request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private async Task<WorkflowExecution> ResumeAsync(ExecutionSummary summary)
    {
        await TakeOverAsync(summary);
        var entries = _store.Read(summary.Record);
        var execution = Api.BringBack(summary.Record, entries);
        if (!_realTime)
        {
            // What fell due while nobody was at work, falls due now.
            var ahead = entries[^1].At - Engine.Options.Clock.GetUtcNow();
            await Engine.AdvanceAsync(ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero);
        }

        return execution;
    }

    private async Task TakeOverAsync(ExecutionSummary summary)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !_store.TryTakeOver(summary.Record);)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new HostException(_store.ServerAddress is { } address
                    ? $"The server at {address} works on '{summary.Name}': ask it, or end it and try again."
                    : $"Another process works on '{summary.Name}'. Wait for its end, or end it, then try again.");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Remembers the store that the base class opens before this one is there.</summary>
    private sealed class Opened
    {
        public CommandStore? Store { get; private set; }

        public HostStore In(string folder) => HostStore.Of(Store = CommandStore.Open(folder));
    }
}
