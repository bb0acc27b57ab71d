using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Time;

namespace AsteroidWorkflows.Engine.Tests.Execution;

/// <summary>What waits for somebody to send its token.</summary>
public class WaitingTests
{
    private readonly WorkflowEngine _engine = new(new EngineOptions
    {
        Clock = new VirtualClock(DateTimeOffset.UnixEpoch),
        Handlers = new TaskHandlers().AddService("sqs", "sendMessage", new DelegateHandler((_, _) => ValueTask.FromResult(TaskOutcome.Success(JsonElement.Parse("{}"))))),
    });

    [Fact]
    public async Task A_task_that_waits_for_its_token_is_told_with_its_state()
    {
        var execution = await StartAsync();

        var task = Assert.Single(_engine.Tokens.Waiting);

        Assert.Equal((execution, "Ask", DateTimeOffset.UnixEpoch, "1"), (task.Execution, task.StateName, task.Since, task.Input.GetRawText()));
        Assert.True(_engine.Tokens.IsOpen(task.Token));
        Assert.DoesNotContain(task.Token, task.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_answered_it_waits_no_more()
    {
        var execution = await StartAsync();

        await _engine.Tokens.SendSuccessAsync(_engine.Tokens.Waiting.Single().Token, JsonElement.Parse("2"));
        await _engine.WaitAsync(execution);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Empty(_engine.Tokens.Waiting);
    }

    [Fact]
    public async Task The_token_of_a_stopped_execution_is_good_for_nothing()
    {
        var execution = await StartAsync();
        var token = _engine.Tokens.Waiting.Single().Token;
        execution.Stop();
        await _engine.WaitAsync(execution);

        Assert.Empty(_engine.Tokens.Waiting);
        Assert.False(_engine.Tokens.IsOpen(token));
        var refused = await Assert.ThrowsAsync<TaskTokenException>(() => _engine.Tokens.SendSuccessAsync(token, JsonElement.Parse("1")));
        Assert.Equal("TaskTimedOut", refused.Code);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("before {0} after")]
    [InlineData("{{\"a\":\"{0}\",\"b\":\"{0}\"}}")]
    public async Task A_token_is_taken_out_of_a_text_however_it_is_escaped(string text)
    {
        await StartAsync();
        var token = _engine.Tokens.Waiting.Single().Token;
        string[] forms =
        [
            token,
            Uri.EscapeDataString(token),
            JsonSerializer.Serialize(token).Trim('"'),
            JsonSerializer.Serialize(JsonSerializer.Serialize(token)).Trim('"'),
        ];

        Assert.All(forms, form =>
        {
            var shown = TokenRedaction.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, form));
            Assert.Contains(TokenRedaction.Placeholder, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(token[10..30], shown, StringComparison.Ordinal);
            Assert.DoesNotContain(token[^12..^4], shown, StringComparison.Ordinal);
        });
    }

    private Task<WorkflowExecution> StartAsync() => _engine.WaitAsync(_engine.Start(
        _engine.Deploy("asking", StateMachine.Parse("""
            { "QueryLanguage": "JSONata", "StartAt": "Ask", "States": { "Ask": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "Arguments": { "MessageBody": "{% $states.context.Task.Token %}" }, "End": true } } }
            """)),
        "1"));
}
