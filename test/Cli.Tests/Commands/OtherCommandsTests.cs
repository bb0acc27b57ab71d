using System.Text.Json;
using System.Xml.Linq;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Commands;

public class OtherCommandsTests
{
    private const string Machine = """
        { "StartAt": "Ask", "States": { "Ask": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {},
          "Retry": [ { "ErrorEquals": [ "Busy" ], "IntervalSeconds": 300 } ], "End": true } } }
        """;

    [Fact]
    public async Task The_list_names_every_workflow_with_its_cases()
    {
        var listed = await Asteroid.RunAsync("list", "--json");

        var names = JsonElement.Parse(listed.Output).EnumerateArray().Select(w => w.GetProperty("name").GetString()).ToList();
        Assert.Equal(AppWorkflows.All().Select(workflow => workflow.TypedName()), names);
        Assert.Contains("photo-batch", names);
        Assert.All(JsonElement.Parse(listed.Output).EnumerateArray(), w => Assert.NotEmpty(w.GetProperty("cases").EnumerateArray()));
    }

    [Fact]
    public async Task A_graph_is_Mermaid_text_or_a_picture()
    {
        using var data = new DataDirectory();
        var file = Path.Combine(data.Path, "accounts.svg");

        Assert.StartsWith("flowchart TD", (await Asteroid.RunAsync("graph", "Accounts")).Output, StringComparison.Ordinal);
        await Asteroid.RunAsync("graph", "accounts", "--output", file);
        Assert.Equal("svg", XDocument.Load(file).Root!.Name.LocalName);
    }

    [Fact]
    public async Task A_definition_is_checked()
    {
        using var data = new DataDirectory();
        var file = Path.Combine(data.Path, "machine.json");
        await File.WriteAllTextAsync(file, """{ "StartAt": "Nowhere", "States": { "There": { "Type": "Succeed" } } }""");

        var wrong = await Asteroid.RunAsync("asl", file);
        await File.WriteAllTextAsync(file, Machine);
        var right = await Asteroid.RunAsync("asl", file);

        Assert.Equal(1, wrong.Code);
        Assert.Contains("Nowhere", wrong.Output, StringComparison.Ordinal);
        Assert.Equal(0, right.Code);
    }

    [Fact]
    public async Task A_definition_is_run_with_AWSs_mock_configuration()
    {
        using var data = new DataDirectory();
        var (machine, mocks) = (Path.Combine(data.Path, "machine.json"), Path.Combine(data.Path, "mocks.json"));
        await File.WriteAllTextAsync(machine, Machine);
        await File.WriteAllTextAsync(mocks, """
            { "StateMachines": { "machine": { "TestCases": { "Retried": { "Ask": "BusyThenDone" } } } },
              "MockedResponses": { "BusyThenDone": { "0": { "Throw": { "Error": "Busy", "Cause": "Later" } }, "1": { "Return": { "done": true } } } } }
            """);

        var ran = await Asteroid.RunAsync("asl", machine, "--mocks", mocks, "--case", "Retried", "--json");

        Assert.Equal(0, ran.Code);
        var result = JsonElement.Parse(ran.Output);
        Assert.True(result.GetProperty("output").GetProperty("done").GetBoolean());
        Assert.Equal(2, result.GetProperty("states")[0].GetProperty("attempts").GetInt32());
    }

    [Theory]
    [InlineData("run", "orders", "--input", "{broken", "is no JSON")]
    [InlineData("run", "orders", "--input", "missing.json", "can't be read")]
    [InlineData("run", "orders", "--case", "on-bad", "Did you mean 'one-bad'?")]
    [InlineData("graph", "fotos", "--format", "svg", "Did you mean 'photos'?")]
    [InlineData("run", "orders", "--endpoint", "nonsense", "is no endpoint")]
    public async Task Wrong_words_get_a_message_that_says_the_way_out(string command, string workflow, string option, string value, string message)
    {
        var refused = await Asteroid.RunAsync(command, workflow, option, value, "--ephemeral");

        Assert.Equal(2, refused.Code);
        Assert.Contains(message, refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("list")]
    [InlineData("run")]
    [InlineData("review")]
    [InlineData("executions")]
    [InlineData("show")]
    [InlineData("resume")]
    [InlineData("graph")]
    [InlineData("asl")]
    [InlineData("demo")]
    public async Task Help_ends_with_examples(params string[] command)
    {
        var help = await Asteroid.RunAsync([.. command, "--help"]);

        Assert.Equal(0, help.Code);
        Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        Assert.Contains($"  asteroid {string.Join(' ', command)}", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_events_are_written_as_AWS_gives_them()
    {
        using var data = new DataDirectory();
        var file = Path.Combine(data.Path, "history.json");

        await Asteroid.RunAsync("run", "orders", "--case", "none", "--ephemeral", "--history", file);

        var types = JsonElement.Parse(await File.ReadAllTextAsync(file)).GetProperty("events").EnumerateArray().Select(e => e.GetProperty("type").GetString());
        Assert.Equal(["ExecutionStarted", "MapStateEntered", "MapStateStarted", "MapStateSucceeded", "MapStateExited", "ExecutionSucceeded"], types);
    }
}
