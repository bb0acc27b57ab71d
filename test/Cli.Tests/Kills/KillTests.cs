using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Cli.Tests.Support;
using AsteroidWorkflows.LocalCloud;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Cli.Tests.Kills;

/// <summary>
/// Kills the real server process at random points, again and again, while clients are at work with it. <c>ASTEROID_KILLS</c> says how often,
/// <c>ASTEROID_SEED</c> repeats what was drawn.
/// </summary>
public class KillTests(ITestOutputHelper output)
{
    private const int DefaultKills = 12;
    private const int StartsPerLife = 6;

    [Fact]
    public async Task Whenever_the_server_is_killed_nothing_that_was_answered_is_lost_and_nothing_happens_twice()
    {
        var kills = Setting("ASTEROID_KILLS", DefaultKills);
        var seed = Setting("ASTEROID_SEED", Environment.TickCount);
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var population = new Population();
        using var data = new DataDirectory();
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                await LiveAndDieAsync(data.Path, population, random, isFirst: kill == 0);
            }

            using var last = new ServedProcess(data.Path);
            using var api = new ServedApi((await last.ListensAsync())!, () => { });
            await new Life(api, population, 0, random).EndAsync();
            await CheckAsync(api, population, data.Path);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"ASTEROID_SEED={seed}, {population.All.Count} executions: {e.Message}", e);
        }

        output.WriteLine($"figure kills {kills} kills");
        output.WriteLine($"figure executions {population.All.Count} executions");
    }

    private static async Task LiveAndDieAsync(string dataPath, Population population, Random random, bool isFirst)
    {
        using var process = new ServedProcess(dataPath);
        if (!isFirst && random.Next(8) == 0)
        {
            // In the middle of bringing back what was there.
            await Task.Delay(random.Next(1_000));
            process.Kill();
            return;
        }

        var left = random.Next(20, 40 << random.Next(7));
        using var api = new ServedApi((await process.ListensAsync())!, () =>
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                process.Kill();
            }
        });
        if (isFirst)
        {
            await CreateAsync(api);
        }

        await new Life(api, population, StartsPerLife, new Random(random.Next())).LiveAsync();
    }

    private static async Task CreateAsync(ServedApi api)
    {
        await api.GetAsync("CreateActivity", new { name = Machines.ActivityArn.Split(':')[^1] });
        foreach (var (name, definition) in Machines.Definitions)
        {
            await api.GetAsync("CreateStateMachine", new { name, definition, roleArn = "arn:aws:iam::123456789012:role/kills" });
        }
    }

    private static async Task CheckAsync(ServedApi api, Population population, string dataPath)
    {
        using var cloud = new LocalAws(new LocalAwsOptions { Folder = dataPath });
        var said = cloud.Outbox.Read().Select(notice => notice.Message).ToHashSet();
        foreach (var tracked in population.All)
        {
            var described = await tracked.LookAsync(api);
            Assert.True(tracked.End == (tracked.Machine == Machines.Stopped ? "ABORTED" : "SUCCEEDED"), $"{tracked.Arn}: {described}");
            Assert.Equal(tracked.Input, described.GetProperty("input").GetString());
            Assert.Empty(Machines.Said(tracked.Machine, tracked.Name).Except(said));
            if (tracked.Sent is { } sent)
            {
                Assert.Equal(sent, JsonElement.Parse(described.GetProperty("output").GetString()!).GetProperty("answer").GetRawText());
            }

            var again = await api.AskAsync("StartExecution", new { stateMachineArn = LocalArns.StateMachine(tracked.Machine), name = tracked.Name, input = tracked.Input });
            Assert.Equal("ExecutionAlreadyExists", again.Error);
        }

        foreach (var machine in Machines.Definitions.Keys)
        {
            var own = population.All.Where(tracked => tracked.Machine == machine).Select(tracked => tracked.Name).ToList();
            var children = machine == Machines.Sequence ? population.All.Where(tracked => tracked.Machine == Machines.Nested).Select(tracked => tracked.Name).ToList() : [];
            var there = await NamesAsync(api, machine);
            Assert.Equal(own.Concat(children).Order(), there.Where(name => name.StartsWith('n')).Order());

            // A second child of each has a name that the server made up.
            Assert.Equal(own.Count + (2 * children.Count), there.Count);
        }
    }

    private static async Task<List<string>> NamesAsync(ServedApi api, string machine)
    {
        var names = new List<string>();
        for (string? nextToken = null; ;)
        {
            var page = await api.GetAsync("ListExecutions", new { stateMachineArn = LocalArns.StateMachine(machine), nextToken });
            names.AddRange(page.GetProperty("executions").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            if (!page.TryGetProperty("nextToken", out var next))
            {
                return names;
            }

            nextToken = next.GetString();
        }
    }

    private static int Setting(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
