using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Faults;

/// <summary>Random definitions and inputs, seeded: whatever they are, nothing hangs, nothing crashes, no task is left running.</summary>
public class FaultCampaign(ITestOutputHelper output)
{
    private const int Rounds = 10_000;
    private const int Seed = 20260101;

    [Fact]
    public async Task Random_definitions_are_refused_with_a_reason_or_end_in_a_status()
    {
        var endings = new SortedDictionary<string, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(Seed + round);
            var definition = new RandomDefinition(random).Text();
            var ending = await RunAsync(random, definition, RandomValue.Json(random, 4), $"round {round}: {definition}");
            endings[ending] = endings.GetValueOrDefault(ending) + 1;
        }

        Report("definitions", endings);
    }

    [Fact]
    public async Task Random_inputs_end_in_a_status()
    {
        var endings = new SortedDictionary<string, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(Seed - round);
            var definition = FixedDefinitions.All[round % FixedDefinitions.All.Count];
            var input = RandomValue.Json(random, 8);
            var ending = await RunAsync(random, definition, input, $"round {round}: {definition} with {input}");
            Assert.NotEqual("refused", ending);
            endings[ending] = endings.GetValueOrDefault(ending) + 1;
        }

        Report("inputs", endings);
    }

    private static async Task<string> RunAsync(Random random, string definition, string input, string what)
    {
        StateMachine machine;
        try
        {
            machine = StateMachine.Parse(definition);
        }
        catch (InvalidDefinitionException e)
        {
            Assert.True(e.Problems.Count > 0 && e.Problems.All(p => p.Message.Length > 0), what);
            return "refused";
        }

        var handlers = new RandomHandlers(random);
        var engine = new WorkflowEngine(new EngineOptions { Clock = new VirtualClock(), Handlers = handlers, Seed = 1, MaxHistoryEvents = 2_000 });
        engine.Activities.Create("arn:aws:states:us-east-1:123456789012:activity:work");
        DeployedStateMachine deployed;
        try
        {
            deployed = engine.Deploy("random", machine, isExpress: random.Next(20) == 0);
        }
        catch (InvalidDefinitionException)
        {
            return "refused";
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var execution = await engine.RunAsync(deployed, input, cancellationToken: patience.Token);
        if (execution.Status == ExecutionStatus.Running)
        {
            // It waits for a token or a worker that never comes, without a time-out.
            execution.Stop();
            await engine.WaitAsync(execution, cancellationToken: patience.Token);
            Assert.True(execution.Status == ExecutionStatus.Aborted, what);
        }

        // Who was cancelled is given the chance to end.
        await engine.AdvanceAsync(TimeSpan.Zero, patience.Token);
        Assert.True(handlers.Running == 0, $"{handlers.Running} tasks are left running in {what}");
        Assert.False(execution.Cause?.Contains("The engine itself failed", StringComparison.Ordinal) == true, $"{execution.Cause} in {what}");
        Assert.Equal(execution.History.Count, execution.History[^1].Id);
        return execution.Status.ToString();
    }

    private void Report(string what, SortedDictionary<string, int> endings)
    {
        var summary = $"Fault campaign, {Rounds} {what}: {string.Join(", ", endings.Select(e => $"{e.Key} {e.Value}"))}.";
        output.WriteLine(summary);
        Console.WriteLine(summary);
    }

    /// <summary>Answers every task somehow: well, with an error, by an exception, later, or never before it is cancelled.</summary>
    private sealed class RandomHandlers(Random random) : ITaskHandlers, ITaskHandler
    {
        private int _running;

        public int Running => Volatile.Read(ref _running);

        public ITaskHandler? Find(TaskRequest request) => request.Resource.Service is "states" or "aws-sdk:sfn" || random.Next(20) == 0 ? null : this;

        public async ValueTask<TaskOutcome> HandleAsync(TaskRequest request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _running);
            try
            {
                if (random.Next(3) == 0)
                {
                    await Task.Delay(TimeSpan.FromSeconds(random.Next(1, 200)), request.Clock, cancellationToken);
                }

                return random.Next(8) switch
                {
                    0 => throw new InvalidOperationException("broken"),
                    1 => throw new StatesException("Busy", null),
                    2 => TaskOutcome.Failure("Refused", "because"),
                    3 => TaskOutcome.Failure(null, null),
                    _ => TaskOutcome.Success(JsonDocument.Parse(RandomValue.Json(random, 3)).RootElement),
                };
            }
            finally
            {
                // Who is cancelled may end on another thread.
                Interlocked.Decrement(ref _running);
            }
        }
    }
}
