using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Cli.Tests.Support;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Cli.Tests.Executions;

public partial class ExecutionStoreTests
{
    /// <summary>A kill may come between any two entries, and within one.</summary>
    [Theory]
    [InlineData("orders", "one-bad")]
    [InlineData("accounts", "clean")]
    [InlineData("accounts", "unprocessable")]
    [InlineData("asteroids", "downloads")]
    public async Task An_execution_that_was_cut_off_anywhere_ends_as_if_it_had_not_been(string workflow, string sample)
    {
        using var whole = new DataDirectory();
        var name = JsonElement.Parse((await Asteroid.RunAsync("run", workflow, "--case", sample, "--data", whole.Path, "--json")).Output).GetProperty("name").GetString()!;
        var journal = FileOf(whole);
        var lines = await File.ReadAllLinesAsync(journal);
        var expected = await OutputAsync(whole, name);
        Assert.True(lines.Length > 3, "There is little to cut off.");

        for (var kept = 2; kept < lines.Length; kept++)
        {
            await File.WriteAllTextAsync(journal, string.Join('\n', lines.Take(kept)) + "\n" + lines[kept][..(lines[kept].Length / 2)]);

            var resumed = await Asteroid.RunAsync("resume", name, "--data", whole.Path, "--json");

            Assert.True(resumed.Code == 0, resumed.Error);
            Assert.Equal(expected, await OutputAsync(whole, name));
        }
    }

    [Fact]
    public async Task A_start_that_was_cut_off_before_its_journal_is_no_execution()
    {
        using var data = new DataDirectory();
        var name = JsonElement.Parse((await Asteroid.RunAsync("run", "orders", "--data", data.Path, "--json")).Output).GetProperty("name").GetString()!;
        File.Move(FileOf(data), FileOf(data) + ".0.tmp");

        Assert.Equal("[]", (await Asteroid.RunAsync("executions", "--data", data.Path, "--json")).Output.Trim());
        var resumed = await Asteroid.RunAsync("resume", name, "--data", data.Path);
        Assert.Equal(2, resumed.Code);
        Assert.Contains("There is no execution", resumed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_execution_that_another_process_works_on_is_left_to_it()
    {
        using var data = new DataDirectory();
        using var first = CommandHost.Open(AllWorkflows.Modules(), new CommandHostOptions { Folder = data.Path });
        var execution = (await first.StartAsync(first.Workflows.Named("orders"), JsonElement.Parse("""{"orders":[]}"""), "mine")).Execution!;
        await first.WaitAsync(execution);
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);

        using var second = CommandHost.Open(AllWorkflows.Modules(), new CommandHostOptions { Folder = data.Path });

        var mine = Assert.Single(second.Executions.Find("mine"));
        Assert.False(second.Executions.TryTakeOver(mine.Record));
        Assert.True(second.Executions.IsElsewhere(mine));
    }

    [Fact]
    public async Task Processes_that_start_at_once_keep_each_others_executions()
    {
        using var data = new DataDirectory();

        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async index =>
            (await Asteroid.RunAsync("run", index % 2 == 0 ? "accounts" : "orders", "--data", data.Path, "--json")).Code));

        Assert.All(codes, code => Assert.Equal(0, code));
        var all = JsonElement.Parse((await Asteroid.RunAsync("executions", "--data", data.Path, "--json")).Output).EnumerateArray().ToList();
        Assert.Equal(8, all.Count);
        Assert.All(all, execution => Assert.Equal("SUCCEEDED", execution.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task An_ephemeral_run_keeps_nothing()
    {
        using var data = new DataDirectory();

        await Asteroid.RunAsync("run", "orders", "--data", data.Path, "--ephemeral");

        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    private static string FileOf(DataDirectory data) =>
        Assert.Single(Directory.GetFiles(Path.Combine(data.Path, "executions"), "*.execution", SearchOption.AllDirectories));

    private static async Task<string> OutputAsync(DataDirectory data, string name)
    {
        var shown = await Asteroid.RunAsync("show", name, "--data", data.Path);
        var end = shown.Output[shown.Output.IndexOf("Path ", StringComparison.Ordinal)..];
        return RequestId().Replace(end, "");
    }

    [GeneratedRegex("\"RequestId\":\"[^\"]*\"")]
    private static partial Regex RequestId();
}
