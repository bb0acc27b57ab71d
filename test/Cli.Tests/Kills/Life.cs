using System.Text.Json;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Kills;

/// <summary>
/// What clients do with one server process, several at once, until it is gone: they start executions, answer tokens, work for the activity, stop
/// what is to be stopped, and look.
/// </summary>
internal sealed class Life(ServedApi api, Population population, int toStart, Random random)
{
    private readonly Lock _lock = new();
    private int _left = toStart;

    public Task LiveAsync() => Task.WhenAll(
        UntilGoneAsync(StartAsync), UntilGoneAsync(StartAsync), UntilGoneAsync(AnswerAsync), UntilGoneAsync(WorkAsync), UntilGoneAsync(WorkAsync),
        UntilGoneAsync(StopAsync), UntilGoneAsync(LookAsync), UntilGoneAsync(LookAsync));

    /// <summary>Until all have ended; nobody kills it any more.</summary>
    public async Task EndAsync()
    {
        using var ended = new CancellationTokenSource();
        Task[] helpers = [UntilAsync(AnswerAsync, ended.Token), UntilAsync(StopAsync, ended.Token), UntilAsync(WorkAsync, ended.Token)];
        while (population.All.Any(tracked => !tracked.IsStarted))
        {
            await StartAsync();
        }

        foreach (var tracked in population.All)
        {
            while ((await tracked.LookAsync(api), tracked.End).End is null)
            {
                Assert.All(helpers, helper => Assert.False(helper.IsFaulted, helper.Exception?.ToString()));
            }
        }

        await ended.CancelAsync();
    }

    private static async Task UntilGoneAsync(Func<Task> act)
    {
        try
        {
            while (true)
            {
                await act();
            }
        }
        catch (GoneException)
        {
            // That is the end of this life.
        }
    }

    private static async Task UntilAsync(Func<Task> act, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await act();
        }
    }

    private async Task StartAsync()
    {
        // What nobody was told of is asked for again, and so is, now and then, what somebody was.
        var tracked = population.All.FirstOrDefault(known => !known.IsStarted);
        if (tracked is null && Interlocked.Decrement(ref _left) >= 0)
        {
            tracked = population.New(Next);
        }

        if (tracked is null && population.Running is { Count: > 0 } running)
        {
            tracked = running[Next(running.Count)];
        }

        if (tracked is null)
        {
            await api.GetAsync("ListStateMachines", new { });
            return;
        }

        var answer = await api.AskAsync("StartExecution", new { stateMachineArn = ArnOf(tracked.Machine), name = tracked.Name, input = tracked.Input });
        if (answer.Status == 200)
        {
            Assert.Equal(tracked.Arn, answer.Body.GetProperty("executionArn").GetString());
        }
        else
        {
            Assert.True(answer.Error == "ExecutionAlreadyExists", answer.Body.ToString());
        }

        tracked.IsStarted = true;
    }

    private async Task AnswerAsync()
    {
        var asking = population.Running.FirstOrDefault(tracked => tracked is { Machine: Machines.Token, IsStarted: true, Sent: null });
        if (asking is null)
        {
            await api.GetAsync("ListExecutions", new { stateMachineArn = ArnOf(Machines.Token), maxResults = 10 });
            return;
        }

        var history = await api.GetAsync("GetExecutionHistory", new { executionArn = asking.Arn });
        var scheduled = history.GetProperty("events").EnumerateArray().FirstOrDefault(item => item.GetProperty("type").GetString() == "TaskScheduled");
        if (scheduled.ValueKind == JsonValueKind.Undefined)
        {
            return;
        }

        var parameters = JsonElement.Parse(scheduled.GetProperty("taskScheduledEventDetails").GetProperty("parameters").GetString()!);
        var taskToken = parameters.GetProperty("MessageAttributes").GetProperty("token").GetProperty("StringValue").GetString();
        await SendAsync(asking, taskToken!);
    }

    private async Task WorkAsync()
    {
        var task = await api.GetAsync("GetActivityTask", new { activityArn = Machines.ActivityArn, workerName = "worker" });
        if (task.TryGetProperty("taskToken", out var taskToken))
        {
            var name = JsonElement.Parse(task.GetProperty("input").GetString()!).GetProperty("name").GetString()!;
            await SendAsync(population.Find(name), taskToken.GetString()!);
        }
    }

    private async Task SendAsync(Tracked tracked, string taskToken)
    {
        var output = $"\"{Next(int.MaxValue)}\"";
        var answer = await api.AskAsync("SendTaskSuccess", new { taskToken, output });
        if (answer.Status == 200)
        {
            tracked.Sent = output;
        }
        else
        {
            // An earlier one has come through, though nobody was told so; or it was for an attempt that has timed out.
            Assert.True(answer.Error == "TaskTimedOut", answer.Body.ToString());
            await tracked.LookAsync(api);
        }
    }

    private async Task StopAsync()
    {
        var running = population.Running.FirstOrDefault(tracked => tracked is { Machine: Machines.Stopped, IsStarted: true });
        if (running is null)
        {
            await api.GetAsync("ListActivities", new { });
            return;
        }

        await api.GetAsync("StopExecution", new { executionArn = running.Arn, error = "Enough" });
        await running.LookAsync(api);
        Assert.Equal("ABORTED", running.End);
    }

    private async Task LookAsync()
    {
        var started = population.All.Where(tracked => tracked.IsStarted).ToList();
        if (started.Count == 0)
        {
            await api.GetAsync("ListActivities", new { });
            return;
        }

        // Those that were begun last are the likeliest to be under way.
        await started[^(1 + Next(Math.Min(started.Count, 20)))].LookAsync(api);
    }

    private int Next(int below)
    {
        lock (_lock)
        {
            return random.Next(below);
        }
    }

    private static string ArnOf(string machine) => LocalArns.StateMachine(machine);
}
