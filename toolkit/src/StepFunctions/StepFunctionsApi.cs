using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Execution;
using AsteroidWorkflows.StepFunctions.Actions;
using AsteroidWorkflows.StepFunctions.Actions.Activities;
using AsteroidWorkflows.StepFunctions.Actions.Aliases;
using AsteroidWorkflows.StepFunctions.Actions.Definitions;
using AsteroidWorkflows.StepFunctions.Actions.Executions;
using AsteroidWorkflows.StepFunctions.Actions.MapRuns;
using AsteroidWorkflows.StepFunctions.Actions.StateMachines;
using AsteroidWorkflows.StepFunctions.Actions.Tags;
using AsteroidWorkflows.StepFunctions.Actions.Tasks;
using AsteroidWorkflows.StepFunctions.Actions.Versions;
using AsteroidWorkflows.StepFunctions.Requests;
using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions;

/// <summary>
/// The Step Functions API over an engine, without its transport. Members may be called from any thread. What the store has when the API is made is
/// ready to run; executions are brought back by <see cref="Restore"/>.
/// </summary>
public sealed class StepFunctionsApi
{
    private readonly ApiContext _context;
    private readonly Dictionary<string, ApiAction> _actions;

    /// <summary>Makes the API of an engine.</summary>
    /// <param name="engine">Runs the executions; its region, account and clock are the API's.</param>
    /// <param name="store">Keeps state machines, activities and what executions were started with; null: as long as the process lives.</param>
    /// <param name="options">How it works; null: every default.</param>
    public StepFunctionsApi(WorkflowEngine engine, IApiStore? store = null, ApiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        _context = new ApiContext(engine, store ?? new InMemoryApiStore(), options ?? new ApiOptions());
        _actions = All(_context).ToDictionary(action => action.Name, StringComparer.Ordinal);
        foreach (var stateMachine in _context.Store.StateMachines)
        {
            _context.StateMachines.Deploy(stateMachine);
        }

        foreach (var activity in _context.Store.Activities)
        {
            engine.Activities.Create(activity.Arn);
        }
    }

    /// <summary>The names of the actions.</summary>
    public IReadOnlyCollection<string> Actions => _actions.Keys;

    /// <summary>Does what an action asks for.</summary>
    /// <param name="action">The action's name, in HTTP what follows <c>AWSStepFunctions.</c> in the header <c>X-Amz-Target</c>.</param>
    /// <param name="request">The request's JSON body; undefined counts as an empty object.</param>
    /// <param name="cancellationToken">Whoever asks has gone: a long poll ends and takes no task, a synchronous execution is stopped.</param>
    /// <returns>The answer; a refusal is an answer too, with AWS's name and words.</returns>
    /// <exception cref="OperationCanceledException">Whoever asked has gone.</exception>
    public async Task<ApiAnswer> HandleAsync(string action, JsonElement request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            return _actions.TryGetValue(action, out var handler)
                ? new ApiAnswer(200, await handler.HandleAsync(new ApiRequest(request), cancellationToken))
                : throw ApiErrors.UnknownOperation();
        }
        catch (ApiException refusal)
        {
            return ApiAnswer.Of(refusal);
        }
#pragma warning disable CA1031 // Whatever goes wrong, whoever asked gets an answer.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _context.Options.OnFault?.Invoke(failure);
            return ApiAnswer.Of(new ApiException(
                "InternalServerError", "The request processing has failed because of an unknown error, exception or failure.", 500));
        }
    }

    /// <summary>
    /// Brings back the executions that the store has, and lets those that haven't ended go on. Call it once, before anything is asked for.
    /// </summary>
    /// <param name="journal">What the engine's journal kept of an execution, in order; empty where nothing was kept, which starts it now.</param>
    /// <param name="ended">
    /// How an execution has ended, where that is known without its entries; null: it isn't. The engine's journal has to be readable then. Default: of
    /// none is it known.
    /// </param>
    public void Restore(Func<ExecutionRecord, IEnumerable<JournalEntry>> journal, Func<ExecutionRecord, EndedExecution?>? ended = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        _context.Executions.Restore(journal, ended ?? (_ => null));
    }

    /// <summary>Brings back one execution that the store has and that is not in the engine, and lets it go on.</summary>
    /// <param name="record">What it was started with.</param>
    /// <param name="entries">What the engine's journal kept of it, in order.</param>
    /// <exception cref="InvalidOperationException">It is in the engine already.</exception>
    public WorkflowExecution BringBack(ExecutionRecord record, IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(entries);
        return _context.Executions.BringBack(record, entries);
    }

    /// <summary>
    /// Keeps in the store that an execution was started. A journal calls it with each entry of kind <see cref="JournalEntryKind.Started"/>, so that
    /// <see cref="Restore"/> brings back also what other executions started.
    /// </summary>
    public void Keep(WorkflowExecution execution, JournalEntry started)
    {
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(started);
        _context.Executions.Keep(execution, started);
    }

    /// <summary>The test case that an execution was started with, as <see cref="ApiOptions.TestCases"/> allows; null: none.</summary>
    public string? TestCaseOf(string executionArn)
    {
        ArgumentNullException.ThrowIfNull(executionArn);
        return _context.Executions.TestCaseOf(executionArn);
    }

    private static ApiAction[] All(ApiContext context) =>
    [
        new CreateStateMachine(context), new UpdateStateMachine(context), new DeleteStateMachine(context),
        new DescribeStateMachine(context), new DescribeStateMachineForExecution(context), new ListStateMachines(context),
        new PublishStateMachineVersion(context), new DeleteStateMachineVersion(context), new ListStateMachineVersions(context),
        new CreateStateMachineAlias(context), new UpdateStateMachineAlias(context), new DeleteStateMachineAlias(context),
        new DescribeStateMachineAlias(context), new ListStateMachineAliases(context),
        new StartExecution(context), new StartSyncExecution(context), new StopExecution(context), new RedriveExecution(context),
        new DescribeExecution(context), new ListExecutions(context), new GetExecutionHistory(context),
        new SendTaskSuccess(context), new SendTaskFailure(context), new SendTaskHeartbeat(context),
        new CreateActivity(context), new DeleteActivity(context), new DescribeActivity(context), new ListActivities(context),
        new GetActivityTask(context),
        new TagResource(context), new UntagResource(context), new ListTagsForResource(context),
        new DescribeMapRun(context), new ListMapRuns(context), new UpdateMapRun(context),
        new ValidateStateMachineDefinition(context), new TestState(context),
    ];
}
