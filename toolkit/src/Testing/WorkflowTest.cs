using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Mocks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Testing;

/// <summary>
/// A test of a workflow in this process: its states answered by mocks or by functions of one's own, on a clock that is turned. A state that
/// nobody answers fails its execution with an error that says so. Each run is on an engine of its own, so runs can't disturb each other.
/// </summary>
public sealed class WorkflowTest : IWorkflowTarget
{
    private const string Name = "workflow";

    private readonly StateMachine _definition;
    private readonly bool _isExpress;
    private readonly Dictionary<string, MockedAnswer[]> _mocks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _callbacks = new(StringComparer.Ordinal);
    private readonly TaskHandlers _handlers = new();
    private readonly List<(string Name, StateMachine Definition)> _others = [];

    private WorkflowTest(StateMachine definition, bool isExpress)
    {
        _definition = definition;
        _isExpress = isExpress;
    }

    /// <summary>A test of this definition.</summary>
    /// <exception cref="InvalidDefinitionException">It isn't a definition.</exception>
    public static WorkflowTest Of(string definition, bool isExpress = false) => new(StateMachine.Parse(definition), isExpress);

    /// <summary>Answers a state: the first call by the first answer and so on, every further call by the last.</summary>
    /// <param name="state">The state's name.</param>
    /// <param name="answers">What it answers. For <c>lambda:invoke</c> that is the whole response, with <c>Payload</c>.</param>
    /// <exception cref="ArgumentException">The definition has no such Task state.</exception>
    public WorkflowTest Mock(string state, params MockedAnswer[] answers)
    {
        _mocks[Checked(state)] = answers;
        return this;
    }

    /// <summary>Has a state always succeed with this output.</summary>
    /// <param name="state">The state's name.</param>
    /// <param name="output">Its output as JSON.</param>
    /// <exception cref="ArgumentException">The definition has no such Task state.</exception>
    public WorkflowTest Mock(string state, string output) => Mock(state, MockedAnswer.Return(JsonValues.Parse(output)));

    /// <summary>Hands a state that waits for a task token over to the test: see <see cref="RunningWorkflow.SendSuccessAsync"/>.</summary>
    /// <exception cref="ArgumentException">The definition has no such Task state.</exception>
    public WorkflowTest Callback(string state)
    {
        _callbacks.Add(Checked(state));
        return this;
    }

    /// <summary>Runs a function for every state that calls it, unless the state is mocked.</summary>
    /// <param name="function">Its name or ARN.</param>
    /// <param name="handler">Given the payload, it answers.</param>
    public WorkflowTest Function(string function, ITaskHandler handler)
    {
        _handlers.AddFunction(function, handler);
        return this;
    }

    /// <summary>Runs a function for every state that calls it, unless the state is mocked.</summary>
    public WorkflowTest Function(string function, Func<JsonElement, JsonElement> handler)
    {
        _handlers.AddFunction(function, handler);
        return this;
    }

    /// <summary>Answers an action of a service, <c>*</c> for all, unless the state is mocked.</summary>
    public WorkflowTest Service(string service, string action, ITaskHandler handler)
    {
        _handlers.AddService(service, action, handler);
        return this;
    }

    /// <summary>Adds a state machine that this one starts executions of.</summary>
    public WorkflowTest Nested(string name, string definition)
    {
        _others.Add((name, StateMachine.Parse(definition)));
        return this;
    }

    /// <inheritdoc/>
    public async Task<WorkflowRun> RunAsync(string input = "{}", CancellationToken cancellationToken = default)
    {
        var running = Begin(input);
        return WorkflowRun.Of(await running.Engine.WaitAsync(running.Execution, throughTimeouts: true, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Starts the workflow and runs it until it has ended or waits for the test: for a token, or for the clock's time-outs.</summary>
    public async Task<RunningWorkflow> StartAsync(string input = "{}", CancellationToken cancellationToken = default)
    {
        var running = Begin(input);
        await running.Engine.WaitAsync(running.Execution, throughTimeouts: false, cancellationToken).ConfigureAwait(false);
        return running;
    }

    private RunningWorkflow Begin(string input)
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        var mocks = _mocks.ToDictionary(m => m.Key, m => new MockedState(m.Value));
        var handlers = new TestHandlers(new MockedHandlers(Name, mocks, _handlers), _callbacks, tokens);
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers, Seed = 1 });
        foreach (var (name, definition) in _others)
        {
            engine.Deploy(name, definition);
        }

        return new RunningWorkflow(engine, engine.Start(engine.Deploy(Name, _definition, _isExpress), input), tokens);
    }

    private string Checked(string state) => Tasks(_definition).Contains(state, StringComparer.Ordinal)
        ? state
        : throw new ArgumentException(
            $"The definition has no Task state '{state}'; it has: {string.Join(", ", Tasks(_definition).Select(t => $"'{t}'"))}.", nameof(state));

    private static IEnumerable<string> Tasks(StateGraph graph) => graph.States.Values.SelectMany(state => state switch
    {
        TaskState => [state.Name],
        ParallelState parallel => parallel.Branches.SelectMany(Tasks),
        MapState map => Tasks(map.Processor),
        _ => [],
    });
}
