using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Bench;

/// <summary>One execution of a Map over many items. It is of type EXPRESS: a Standard one may not have as many events.</summary>
internal sealed class Items : IWork
{
    private readonly WorkflowEngine _engine = new(new EngineOptions { Clock = new VirtualClock(), KeepEnded = false });
    private readonly DeployedStateMachine _machine;
    private readonly JsonElement _input;
    private readonly JsonElement _output;

    public Items(string definition)
    {
        _machine = _engine.Deploy("map", StateMachine.Parse(definition), isExpress: true);
        _input = Numbered(first: 0);
        _output = Numbered(first: 1);
    }

    public int Units => 10_000;

    public string UnitsPerSecond => "items/s";

    public async Task CheckAsync()
    {
        var execution = await _engine.WaitAsync(_engine.Start(_machine, _input));
        if (!JsonValues.AreEqual(execution.Output, _output))
        {
            throw new InvalidOperationException($"The Map's output is wrong: {execution.Status} {execution.Error} {execution.Cause}");
        }
    }

    public Task RunAsync() => _engine.WaitAsync(_engine.Start(_machine, _input));

    private JsonElement Numbered(int first) =>
        JsonElement.Parse($"[{string.Join(',', Enumerable.Range(0, Units).Select(id => $$"""{"id":{{id}},"n":{{(id % 7) + first}}}"""))}]");
}
