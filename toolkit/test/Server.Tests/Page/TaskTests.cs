using System.Text.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Server.Page;

namespace AsteroidWorkflows.Server.Tests.Page;

public sealed class TaskTests
{
    [Fact]
    public async Task An_output_lets_a_task_go_on()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync(Definitions.Waiting);

        await server.PostAsync("/page/succeed", await SubjectAsync(server, new { output = """{"ok":true}""" }));

        await server.Engine.WaitAsync(execution);
        Assert.Equal("""{"ok":true}""", execution.Output.GetRawText());
    }

    [Fact]
    public async Task An_error_fails_a_task()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync(Definitions.Waiting);

        await server.PostAsync("/page/fail", await SubjectAsync(server, new { error = "Refused", cause = "Not today" }));

        await server.Engine.WaitAsync(execution);
        Assert.Equal(("Refused", "Not today"), (execution.Error, execution.Cause));
    }

    [Fact]
    public async Task What_is_no_JSON_is_refused_and_the_task_still_waits()
    {
        await using var server = await PageServer.StartAsync();
        await server.RunNewAsync(Definitions.Waiting);

        var answer = await server.PostAsync("/page/succeed", await SubjectAsync(server, new { output = "{" }), status: 400);

        Assert.StartsWith("InvalidOutput", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await server.GetAsync("/page/tasks")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_task_is_answered_once()
    {
        await using var server = await PageServer.StartAsync();
        var execution = await server.RunNewAsync(Definitions.Waiting);
        var subject = await SubjectAsync(server, new { output = "1" });
        await server.PostAsync("/page/succeed", subject);
        await server.Engine.WaitAsync(execution);

        var answer = await server.PostAsync("/page/succeed", subject, status: 409);

        Assert.Contains("waits no more", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_is_decided_by_the_host()
    {
        var desk = new Desk();
        await using var server = await PageServer.StartAsync(actions: desk);
        await server.RunNewAsync(Definitions.Waiting);
        Assert.True((await server.GetAsync("/page/tasks")).GetProperty("tasks")[0].GetProperty("isReview").GetBoolean());

        await server.PostAsync("/page/decide", await SubjectAsync(server, new { decision = "reject" }));

        Assert.Equal([("Ask", false)], desk.Decisions);
    }

    [Fact]
    public async Task What_is_no_review_is_not_decided_and_a_decision_is_one_of_two()
    {
        await using var plain = await PageServer.StartAsync();
        await plain.RunNewAsync(Definitions.Waiting);
        await plain.PostAsync("/page/decide", await SubjectAsync(plain, new { decision = "approve" }), status: 400);

        await using var server = await PageServer.StartAsync(actions: new Desk());
        await server.RunNewAsync(Definitions.Waiting);
        await server.PostAsync("/page/decide", await SubjectAsync(server, new { decision = "perhaps" }), status: 400);
    }

    [Fact]
    public async Task No_answer_holds_a_task_token()
    {
        var token = "";
        await using var server = await PageServer.StartAsync(request =>
        {
            token = request.TaskToken!;
            return TaskOutcome.Success(JsonSerializer.SerializeToElement(new { echoed = request.TaskToken }));
        });
        var execution = await server.RunNewAsync(Definitions.Waiting);

        string[] paths = ["tasks", $"execution?execution={execution.Arn}", $"state?execution={execution.Arn}&state=Ask", $"event?execution={execution.Arn}&event=3", $"event?execution={execution.Arn}&event=5"];
        foreach (var path in paths)
        {
            var answer = await server.Client.GetStringAsync($"/page/{path}");
            Assert.DoesNotContain(token[..40], answer, StringComparison.Ordinal);
            Assert.DoesNotContain(token[^20..], answer, StringComparison.Ordinal);
        }

        Assert.Contains("(task token)", await server.Client.GetStringAsync($"/page/event?execution={execution.Arn}&event=3"), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, object?>> SubjectAsync(PageServer server, object more)
    {
        var task = (await server.GetAsync("/page/tasks")).GetProperty("tasks")[0];
        var subject = new Dictionary<string, object?> { ["execution"] = task.GetProperty("execution").GetString(), ["task"] = task.GetProperty("task").GetString() };
        foreach (var member in JsonSerializer.SerializeToElement(more).EnumerateObject())
        {
            subject[member.Name] = member.Value;
        }

        return subject;
    }

    private sealed class Desk : IPageActions
    {
        public List<(string State, bool Approves)> Decisions { get; } = [];

        public Task<string?> StartAsync(string stateMachineName, string? name, JsonElement input, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public bool IsReview(OpenTask task) => true;

        public Task ReviewAsync(OpenTask task, bool approves, CancellationToken cancellationToken)
        {
            Decisions.Add((task.StateName, approves));
            return Task.CompletedTask;
        }
    }
}
