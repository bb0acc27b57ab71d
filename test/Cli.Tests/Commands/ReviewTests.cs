using System.Diagnostics;
using System.Text.Json;
using AsteroidWorkflows.Cli.Commands;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Commands;

public class ReviewTests
{
    [Theory]
    [InlineData("approve", "APPROVED")]
    [InlineData("reject", "REJECTED")]
    public async Task A_review_by_a_later_command_ends_the_execution(string decision, string state)
    {
        using var data = new DataDirectory();
        var id = await WaitingApplicationAsync(data);

        var reviewed = await Asteroid.RunAsync("review", id, decision, "--data", data.Path, "--json");

        Assert.Equal(0, reviewed.Code);
        var result = JsonElement.Parse(reviewed.Output);
        Assert.Equal("SUCCEEDED", result.GetProperty("status").GetString());
        Assert.Equal(state, result.GetProperty("output").GetProperty("state").GetString());
        Assert.Contains("Pending Review → Review Approved?", result.GetProperty("path").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_the_id_is_enough()
    {
        using var data = new DataDirectory();
        var id = await WaitingApplicationAsync(data);

        var reviewed = await Asteroid.RunAsync("review", id[^12..], "approve", "--data", data.Path);

        Assert.Equal(0, reviewed.Code);
    }

    [Fact]
    public async Task A_second_review_is_refused_and_changes_nothing()
    {
        using var data = new DataDirectory();
        var id = await WaitingApplicationAsync(data);
        await Asteroid.RunAsync("review", id, "approve", "--data", data.Path);

        var second = await Asteroid.RunAsync("review", id, "reject", "--data", data.Path);

        Assert.Equal(1, second.Code);
        Assert.Contains("ApplicationStateException", second.Error, StringComparison.Ordinal);
        var shown = await Asteroid.RunAsync("show", id, "--data", data.Path);
        Assert.Contains("\"state\":\"APPROVED\"", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_is_killed_while_a_review_is_pending_loses_nothing()
    {
        using var data = new DataDirectory();
        var killed = await KillWhilePendingAsync(data);

        var reviewed = await Asteroid.RunAsync("review", killed, "approve", "--data", data.Path, "--json");

        Assert.True(reviewed.Code == 0, reviewed.Error);
        var result = JsonElement.Parse(reviewed.Output);
        Assert.Equal("SUCCEEDED", result.GetProperty("status").GetString());
        Assert.Equal("APPROVED", result.GetProperty("output").GetProperty("state").GetString());
    }

    [Fact]
    public async Task No_command_shows_a_task_token()
    {
        using var data = new DataDirectory();
        var id = await WaitingApplicationAsync(data);

        var shown = await Asteroid.RunAsync("show", id, "--data", data.Path);
        var json = await Asteroid.RunAsync("show", id, "--data", data.Path, "--json");

        Assert.Contains("(task token)", shown.Output, StringComparison.Ordinal);
        Assert.Contains("(task token)", json.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dGFzazphcm46", shown.Output + json.Output, StringComparison.Ordinal);
    }

    private static async Task<string> WaitingApplicationAsync(DataDirectory data)
    {
        var ran = await Asteroid.RunAsync("run", "accounts", "--case", "bad-address", "--data", data.Path, "--json");
        Assert.Equal(0, ran.Code);
        var result = JsonElement.Parse(ran.Output);
        Assert.Equal("Pending Review", result.GetProperty("waitsFor").GetString());
        return result.GetProperty("name").GetString()!["ApplicationID-".Length..];
    }

    /// <summary>
    /// Really kills a process: in real time <c>run</c> looks for a while whether anything still goes on, and is killed as soon as it has told that the review is pending.
    /// </summary>
    private static async Task<string> KillWhilePendingAsync(DataDirectory data)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(CommandLine).Assembly.Location, "run", "accounts", "--case", "bad-address", "--real-time", "--data", data.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Pending Review waits", StringComparison.Ordinal))
            {
                break;
            }
        }

        process.Kill();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        var executions = await Asteroid.RunAsync("executions", "--data", data.Path, "--json");
        var only = Assert.Single(JsonElement.Parse(executions.Output).EnumerateArray());
        Assert.Equal("RUNNING", only.GetProperty("status").GetString());
        Assert.Equal("Pending Review", only.GetProperty("waitsAt").GetString());
        return only.GetProperty("name").GetString()!["ApplicationID-".Length..];
    }
}
