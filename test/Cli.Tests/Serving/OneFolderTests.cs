using System.Text.Json;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Serving;

/// <summary>Commands and a server, one after the other on the same data folder.</summary>
public sealed class OneFolderTests
{
    [Fact]
    public async Task A_review_that_a_command_left_pending_is_in_the_server_and_ends_there()
    {
        using var data = new DataDirectory();
        var ran = JsonElement.Parse((await Asteroid.RunAsync("run", "accounts", "--case", "bad-address", "--data", data.Path, "--json")).Output);
        var name = ran.GetProperty("name").GetString()!;
        await using var served = await Served.StartAsync(data.Path);

        var listed = await served.AskAsync("ListExecutions", new { stateMachineArn = LocalArns.StateMachine("Accounts"), statusFilter = "RUNNING" });
        Assert.Equal(name, Assert.Single(listed.GetProperty("executions").EnumerateArray()).GetProperty("name").GetString());
        var reviewed = await Asteroid.RunAsync("review", name, "approve", "--data", data.Path, "--json");

        Assert.True(reviewed.Code == 0, reviewed.Error);
        Assert.Contains(served.Workflows.Address, reviewed.Error, StringComparison.Ordinal);
        Assert.Equal("SUCCEEDED", JsonElement.Parse(reviewed.Output).GetProperty("status").GetString());
    }

    [Fact]
    public async Task What_ran_in_the_server_is_listed_and_shown_by_commands()
    {
        using var data = new DataDirectory();
        await using (var served = await Served.StartAsync(data.Path))
        {
            await served.RunStateAsync("""{"Type":"Pass","Result":{"told":"in the server"},"End":true}""");
        }

        var listed = JsonElement.Parse((await Asteroid.RunAsync("executions", "--data", data.Path, "--json")).Output);
        var only = Assert.Single(listed.EnumerateArray());
        var shown = await Asteroid.RunAsync("show", only.GetProperty("name").GetString()!, "--data", data.Path);

        Assert.Equal("SUCCEEDED", only.GetProperty("status").GetString());
        Assert.Contains("in the server", shown.Output, StringComparison.Ordinal);
    }
}
