using System.Net.Http.Json;
using System.Text.Json;
using AsteroidWorkflows.Cli.Tests.Support;
using AsteroidWorkflows.Engine.History;

namespace AsteroidWorkflows.Cli.Tests.Serving;

/// <summary>What the page does for the app's own workflows.</summary>
public sealed class ServedPageTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _client = new();
    private Served _served = null!;

    public async Task InitializeAsync()
    {
        _served = await Served.StartAsync(null);
        _client.BaseAddress = new Uri(_served.Workflows.Address);
        _client.DefaultRequestHeaders.Add("X-Asteroid-Page", "1");
    }

    public async Task DisposeAsync() => await _served.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Every_workflow_of_the_app_comes_with_inputs_to_start_it_with()
    {
        var workflows = (await _client.GetFromJsonAsync<JsonElement>("/page/workflows")).GetProperty("workflows").EnumerateArray().ToList();

        Assert.Equal(_served.Workflows.Host.Workflows.Select(workflow => workflow.Name).Order(), workflows.Select(workflow => workflow.GetProperty("name").GetString()).Order());
        Assert.All(workflows, workflow => Assert.NotEmpty(workflow.GetProperty("samples").EnumerateArray()));
    }

    [Theory]
    [InlineData("approve", "APPROVED")]
    [InlineData("reject", "REJECTED")]
    public async Task An_application_is_handed_in_and_reviewed_by_the_functions(string decision, string state)
    {
        var execution = (await PostAsync("start", new { workflow = Arn("Accounts"), input = """{"name":"Gabe","address":"ABadAddress"}""" })).GetProperty("execution").GetString()!;
        await _served.SeeAsync((seen, item) => seen.Arn == execution && item.Type == HistoryEventType.TaskSubmitted);
        var task = (await _client.GetFromJsonAsync<JsonElement>("/page/tasks")).GetProperty("tasks")[0];
        Assert.True(task.GetProperty("isReview").GetBoolean());

        await PostAsync("decide", new { execution, task = task.GetProperty("task").GetString(), decision });

        var ended = await _served.SeeAsync((seen, item) => seen.Arn == execution && Served.Ends.Contains(item.Type));
        Assert.Equal(state, ended.Execution.Output.GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_application_that_Submit_refuses_is_refused_in_its_words()
    {
        var refusal = await PostAsync("start", new { workflow = Arn("Accounts"), input = """{"name":"Spock"}""" }, status: 400);

        Assert.StartsWith("InvalidApplicationInputException", refusal.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_takes_its_name_from_Submit()
    {
        var refusal = await PostAsync("start", new { workflow = Arn("Accounts"), name = "mine", input = """{"name":"Spock","address":"123 Street"}""" }, status: 400);

        Assert.Contains("leave the name empty", refusal.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_is_no_review_of_the_apps_own_is_not_taken_for_one()
    {
        var machine = await _served.CreateAsync("Other", """
            {"QueryLanguage":"JSONata","StartAt":"Pending Review","States":{"Pending Review":{"Type":"Task","Resource":"arn:aws:states:::sns:publish.waitForTaskToken",
             "Arguments":{"TopicArn":"arn:aws:sns:us-east-1:123456789012:rider-notices","Message":"{% $states.context.Task.Token %}"},"End":true}}}
            """);
        var execution = (await PostAsync("start", new { workflow = machine })).GetProperty("execution").GetString()!;
        await _served.SeeAsync((seen, item) => seen.Arn == execution && item.Type == HistoryEventType.TaskSubmitted);

        var task = (await _client.GetFromJsonAsync<JsonElement>("/page/tasks")).GetProperty("tasks")[0];

        Assert.False(task.GetProperty("isReview").GetBoolean());
    }

    private static string Arn(string name) => $"arn:aws:states:us-east-1:123456789012:stateMachine:{name}";

    private async Task<JsonElement> PostAsync(string path, object body, int status = 200)
    {
        using var response = await _client.PostAsJsonAsync($"/page/{path}", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, text);
        return JsonElement.Parse(text);
    }
}
