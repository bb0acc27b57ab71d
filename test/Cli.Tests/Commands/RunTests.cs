using System.Text.Json;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Commands;

public class RunTests
{
    [Fact]
    public async Task A_clean_application_is_approved_and_the_path_is_told()
    {
        var ran = await Asteroid.RunAsync("run", "accounts", "--ephemeral");

        Assert.Equal(0, ran.Code);
        Assert.Contains("SUCCEEDED", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Check Applicant Data [Check Name | Check Address] → Review Required? → Approve Application", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"APPROVED\"", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_tried_four_times_and_fails_the_execution()
    {
        var ran = await Asteroid.RunAsync("run", "asteroids", "--case", "http-error", "--ephemeral", "--json");

        Assert.Equal(1, ran.Code);
        var result = JsonElement.Parse(ran.Output);
        Assert.Equal("FAILED", result.GetProperty("status").GetString());
        Assert.Equal("HTTPError", result.GetProperty("error").GetString());
        var state = result.GetProperty("states").EnumerateArray().Single(s => s.GetProperty("name").GetString() == "Download Exoplanets");
        Assert.Equal(4, state.GetProperty("attempts").GetInt32());
    }

    [Fact]
    public async Task A_misspelt_workflow_gets_the_nearest_name()
    {
        var ran = await Asteroid.RunAsync("run", "acounts", "--ephemeral");

        Assert.Equal(2, ran.Code);
        Assert.Contains("Did you mean 'accounts'?", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_functions_log_is_shown_when_asked_for()
    {
        var ran = await Asteroid.RunAsync("run", "orders", "--ephemeral", "--verbose");

        Assert.Contains("ProcessItem: o-1 has 2 items", ran.Error, StringComparison.Ordinal);
    }
}
