using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Tasks.Mocks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Costs;

/// <summary>
/// What executions cost in memory, which is the same on every machine, unlike time. A bound is what was measured and a fifth; docs/performance.md tells
/// how these figures came about.
/// </summary>
[Collection(nameof(AloneCollection))]
public sealed class CostTests
{
    private static readonly JsonElement Application = JsonElement.Parse("""{"application":{"name":"Spock","address":"1 Street","state":"SUBMITTED","id":"a"}}""");

    [Fact]
    public void An_execution_of_the_accounts_workflow_allocates_no_more_than_it_did()
    {
        const int Executions = 500;
        var run = Accounts();
        run(Executions);

        var before = GC.GetAllocatedBytesForCurrentThread();
        run(Executions);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Executions, 0, Bounds.AccountsExecution);
    }

    [Fact]
    public void An_item_of_a_Map_allocates_no_more_than_it_did()
    {
        const int Items = 5_000;
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), KeepEnded = false });
        var machine = engine.Deploy("map", StateMachine.Parse("""
            {"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"One","States":{"One":
            {"Type":"Pass","Parameters":{"id.$":"$.id","n.$":"States.MathAdd($.n, 1)"},"End":true}}}}}}
            """), isExpress: true);
        var input = JsonElement.Parse($"[{string.Join(',', Enumerable.Range(0, Items).Select(id => $$"""{"id":{{id}},"n":1}"""))}]");
        Run(engine, machine, input);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(engine, machine, input);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Items, 0, Bounds.MapItem);
    }

    [Fact]
    public void Executions_that_are_not_kept_leave_nothing_in_memory()
    {
        const int Executions = 10_000;
        var run = Accounts();
        run(Executions / 10);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        run(Executions);

        // Less than a reference for each.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Executions * sizeof(long));
        GC.KeepAlive(run);
    }

    private static Action<int> Accounts()
    {
        MockedState Always(string answer) => new(MockedAnswer.Return(JsonElement.Parse(answer)));
        var mocks = new Dictionary<string, MockedState>
        {
            ["Check Name"] = Always("""{"flagged":false}"""),
            ["Check Address"] = Always("""{"flagged":true}"""),
            ["Pending Review"] = Always("""{"decision":"APPROVE"}"""),
            ["Approve Application"] = Always("""{"id":"a","state":"APPROVED"}"""),
        };
        var engine = new WorkflowEngine(new EngineOptions
        {
            Clock = new VirtualClock(),
            Handlers = new MockedHandlers("accounts", mocks, new TaskHandlers()),
            KeepEnded = false,
        });
        var machine = engine.Deploy("accounts", StateMachine.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Costs", "Accounts.asl.json"))));
        return executions =>
        {
            for (var i = 0; i < executions; i++)
            {
                Run(engine, machine, Application);
            }
        };
    }

    // In virtual time everything happens on this thread, whose allocations are counted.
    private static void Run(WorkflowEngine engine, DeployedStateMachine machine, JsonElement input)
    {
        var run = engine.WaitAsync(engine.Start(machine, input));
        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(ExecutionStatus.Succeeded, run.GetAwaiter().GetResult().Status);
    }
}
