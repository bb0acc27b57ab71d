using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Mocks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Bench;

/// <summary>The accounts workflow with mocked tasks: an application that is approved at once, one that is reviewed, one that can't be checked.</summary>
internal sealed class Accounts : IWork
{
    private const string Name = "accounts";

    private readonly JsonElement _input = Files.ReadJson("accounts.input.json");
    private readonly JsonElement _outputs = Files.ReadJson("accounts.outputs.json");
    private readonly List<Case> _cases = [];

    public Accounts(string definition)
    {
        var machine = StateMachine.Parse(definition);
        var mocks = MockConfiguration.Parse(Files.Read("accounts.mocks.json"));
        foreach (var output in _outputs.EnumerateObject())
        {
            var engine = new WorkflowEngine(new EngineOptions
            {
                Clock = new VirtualClock(),
                Handlers = mocks.Handlers(Name, output.Name, new TaskHandlers()),
                KeepEnded = false,
            });
            _cases.Add(new Case(engine, engine.Deploy(Name, machine), output));
        }
    }

    public int Units => _cases.Count;

    public string UnitsPerSecond => "executions/s";

    public async Task CheckAsync()
    {
        foreach (var (engine, machine, expected) in _cases)
        {
            var execution = await engine.WaitAsync(engine.Start(machine, _input));
            if (!JsonValues.AreEqual(execution.Output, expected.Value))
            {
                throw new InvalidOperationException($"{expected.Name} should have given {expected.Value}, but: {execution.Status} {execution.Output} {execution.Error} {execution.Cause}");
            }
        }
    }

    public async Task RunAsync()
    {
        foreach (var (engine, machine, _) in _cases)
        {
            await engine.WaitAsync(engine.Start(machine, _input));
        }
    }

    private sealed record Case(WorkflowEngine Engine, DeployedStateMachine Machine, JsonProperty Expected);
}
