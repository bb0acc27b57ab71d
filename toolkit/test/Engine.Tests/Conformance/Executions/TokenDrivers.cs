using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Executions;

/// <summary>Who answered the task tokens that recorded executions put into messages.</summary>
internal static class TokenDrivers
{
    public static Action<JsonElement> Of(WorkflowEngine engine, ConformanceCase recorded)
    {
        if (recorded["drivers"].ValueKind != JsonValueKind.Array)
        {
            return _ => { };
        }

        var tokens = engine.Tokens;
        foreach (var driver in recorded["drivers"].EnumerateArray())
        {
            switch (driver.GetProperty("name").GetString())
            {
                case "sqs_send_task_success_state_machine":
                    return body => Answer(body, token => tokens.SendSuccessAsync(token, body.GetProperty("Message")));
                case "sqs_send_task_failure_state_machine":
                    return body => Answer(body, token => tokens.SendFailureAsync(token, "Failure error", "Failure cause"));
                case "sqs_send_heartbeat_and_task_success_state_machine":
                    return body => _ = Answer(body, engine, 1, token => tokens.SendSuccessAsync(token, body.GetProperty("Message")));
                case "thread:sqs_10_heartbeats_then_success_with_message_body":
                    return body => _ = Answer(body, engine, 10, token => tokens.SendSuccessAsync(token, body));
                case "thread:sqs_send_task_failure_without_error_and_cause":
                    return body => Answer(body, token => tokens.SendFailureAsync(token));
                case "thread:sns_success_with_empty_object":
                    return body => Answer(body, token => tokens.SendSuccessAsync(token, JsonValues.EmptyObject));
                default:
                    break;
            }
        }

        return _ => { };
    }

    private static void Answer(JsonElement body, Func<string, Task> answer)
    {
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("TaskToken", out var token))
        {
            _ = answer(token.GetString()!);
        }
    }

    private static async Task Answer(JsonElement body, WorkflowEngine engine, int heartbeats, Func<string, Task> answer)
    {
        for (var i = 0; i < heartbeats; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(4), engine.Options.Clock);
            Answer(body, engine.Tokens.SendHeartbeatAsync);
        }

        Answer(body, answer);
    }
}
