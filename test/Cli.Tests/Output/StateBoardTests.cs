using System.Text.Json;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Workflows;
using Spectre.Console;

namespace AsteroidWorkflows.Cli.Tests.Output;

public class StateBoardTests
{
    [Fact]
    public async Task Branches_stand_side_by_side_and_tell_how_they_fare()
    {
        var board = await BoardAsync("accounts", "{\"application\":{\"id\":\"none\",\"name\":\"Spock\",\"address\":\"1 Main\",\"state\":\"SUBMITTED\"}}");

        var branches = Assert.Single(board, line => line.Contains("Check Name", StringComparison.Ordinal));
        Assert.Contains("✓ Check Address", branches, StringComparison.Ordinal);
        Assert.Contains(board, line => line.Contains("! Approve Application ApplicationNotFoundException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_many_iterations_the_first_are_shown_and_the_others_counted()
    {
        var orders = string.Join(',', Enumerable.Range(0, 10).Select(index => $$"""{"orderId":"o-{{index}}","items":[{"sku":"s","quantity":1,"unitPrice":1}]}"""));
        var board = await BoardAsync("orders", $$"""{"orders":[{{orders}}]}""");

        Assert.Contains(board, line => line.Contains("and 6 more, of which 6 are done", StringComparison.Ordinal));
    }

    private static async Task<string[]> BoardAsync(string workflow, string input)
    {
        var progress = new AsteroidWorkflows.Cli.Output.Progress();
        using var host = CommandHost.Open(AllWorkflows.Modules(), new CommandHostOptions { OnEvent = (_, item) => progress.Observe(item) });
        var started = await host.StartAsync(host.Workflows.Named(workflow), JsonElement.Parse(input));
        await host.WaitAsync(started.Execution!);
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 160;
        console.Write(StateBoard.Of(progress.States));
        return text.ToString().Split('\n');
    }
}
