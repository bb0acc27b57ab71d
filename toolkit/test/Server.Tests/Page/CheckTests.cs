using System.Text.Json;

namespace AsteroidWorkflows.Server.Tests.Page;

public sealed class CheckTests
{
    [Fact]
    public async Task A_good_definition_can_be_run_and_is_drawn()
    {
        var answer = await CheckAsync(Definitions.Retrying);

        Assert.True(answer.GetProperty("canRun").GetBoolean());
        Assert.Empty(answer.GetProperty("problems").EnumerateArray());
        var names = answer.GetProperty("graph").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString());
        Assert.Equal(["Try", "Good", "Bad", "", ""], names);
    }

    [Fact]
    public async Task A_bad_one_tells_what_is_wrong_and_where_and_is_drawn_all_the_same()
    {
        var answer = await CheckAsync(Definitions.Pass.Replace("\"End\": true", "\"Next\": \"Nowhere\"", StringComparison.Ordinal));

        Assert.False(answer.GetProperty("canRun").GetBoolean());
        var problem = answer.GetProperty("problems").EnumerateArray().First();
        Assert.Equal(("error", "MISSING_TRANSITION_TARGET", "/States/Only/Next"), (Text(problem, "severity"), Text(problem, "code"), Text(problem, "location")));
        Assert.Contains(answer.GetProperty("graph").GetProperty("nodes").EnumerateArray(), node => Text(node, "type") == "Missing");
    }

    [Fact]
    public async Task What_is_hardly_meant_is_a_warning()
    {
        var answer = await CheckAsync("""{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Parameters": { "a": "$.b" }, "End": true } } }""");

        Assert.True(answer.GetProperty("canRun").GetBoolean());
        Assert.Equal("warning", Text(answer.GetProperty("problems")[0], "severity"));
    }

    [Fact]
    public async Task What_is_no_JSON_has_no_graph()
    {
        var answer = await CheckAsync("{");

        Assert.False(answer.GetProperty("canRun").GetBoolean());
        Assert.False(answer.TryGetProperty("graph", out _));
    }

    private static async Task<JsonElement> CheckAsync(string definition)
    {
        await using var server = await PageServer.StartAsync();
        return await server.PostAsync("/page/check", new { definition });
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
