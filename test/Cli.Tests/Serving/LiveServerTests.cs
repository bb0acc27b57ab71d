using System.Text.Json;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Serving;

/// <summary>Commands beside a server that works on the same data folder.</summary>
public sealed class LiveServerTests
{
    private const string HandingIn = """{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:Accounts-Submit","End":true}""";

    [Theory]
    [InlineData("approve", "APPROVED")]
    [InlineData("reject", "REJECTED")]
    public async Task A_review_is_handed_over_to_the_server(string decision, string state)
    {
        using var data = new DataDirectory();
        await using var served = await Served.StartAsync(data.Path);
        var id = await WaitingApplicationAsync(served);

        var reviewed = await Asteroid.RunAsync("review", id, decision, "--data", data.Path, "--json");

        Assert.True(reviewed.Code == 0, reviewed.Error);
        Assert.Contains(served.Workflows.Address, reviewed.Error, StringComparison.Ordinal);
        var result = JsonElement.Parse(reviewed.Output);
        Assert.Equal("SUCCEEDED", result.GetProperty("status").GetString());
        Assert.Equal(state, result.GetProperty("output").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_server_that_is_just_starting_is_waited_for()
    {
        using var data = new DataDirectory();
        await using var served = await Served.StartAsync(data.Path);
        var id = await WaitingApplicationAsync(served);
        var address = Path.Combine(data.Path, "server.address");
        File.Delete(address);

        var reviewing = Asteroid.RunAsync("review", id, "approve", "--data", data.Path, "--json");
        await File.WriteAllTextAsync(address, served.Workflows.Address);

        var reviewed = await reviewing;
        Assert.True(reviewed.Code == 0, reviewed.Error);
        Assert.Contains(served.Workflows.Address, reviewed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_nothing_to_resume_where_a_server_is_at_work()
    {
        using var data = new DataDirectory();
        await using var served = await Served.StartAsync(data.Path);
        var id = await WaitingApplicationAsync(served);

        var resumed = await Asteroid.RunAsync("resume", id, "--data", data.Path);

        Assert.Equal(0, resumed.Code);
        Assert.Contains($"The server at {served.Workflows.Address}", resumed.Error, StringComparison.Ordinal);
        Assert.Contains("waits at 'Pending Review'", resumed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_after_the_server_has_ended_goes_on_in_the_command()
    {
        using var data = new DataDirectory();
        string id;
        await using (var served = await Served.StartAsync(data.Path))
        {
            id = await WaitingApplicationAsync(served);
        }

        // As one that was killed leaves it.
        await File.WriteAllTextAsync(Path.Combine(data.Path, "server.address"), "http://127.0.0.1:1/");
        var reviewed = await Asteroid.RunAsync("review", id, "approve", "--data", data.Path, "--json");

        Assert.True(reviewed.Code == 0, reviewed.Error);
        Assert.Equal("SUCCEEDED", JsonElement.Parse(reviewed.Output).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_second_server_of_a_folder_is_refused_with_the_firsts_address()
    {
        using var data = new DataDirectory();
        await using var served = await Served.StartAsync(data.Path);

        var second = await Asteroid.RunAsync("serve", "--port", "0", "--data", data.Path);

        Assert.Equal(2, second.Code);
        Assert.Contains(served.Workflows.Address, second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_refused_with_another_one()
    {
        await using var served = await Served.StartAsync(null);
        var port = new Uri(served.Workflows.Address).Port;

        var second = await Asteroid.RunAsync("serve", "--port", $"{port}", "--ephemeral");

        Assert.Equal(2, second.Code);
        Assert.Contains($"--port {port + 1}", second.Error, StringComparison.Ordinal);
    }

    /// <summary>Submit, called by a workflow, stores the application and starts its execution in the served API.</summary>
    private static async Task<string> WaitingApplicationAsync(Served served)
    {
        var submitted = await served.RunStateAsync(HandingIn, """{"name":"Gabe","address":"ABadAddress"}""");
        var id = submitted.Output.GetProperty("id").GetString()!;
        var (execution, _) = await served.SeeAsync((_, item) => item.Type == "TaskSubmitted");
        Assert.Equal($"ApplicationID-{id}", execution.Name);
        return id;
    }
}
