using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Cli.Cloud.Wire;
using AsteroidWorkflows.Engine.Tasks;

namespace AsteroidWorkflows.Cli.Cloud.StepFunctions;

/// <summary>What functions ask of Step Functions: to start an execution, and to let one go on that waits with a task token.</summary>
internal sealed class StepFunctionsService() : JsonWireService("Step Functions", "1.0")
{
    /// <summary>The executions; set once there is an engine.</summary>
    public IExecutions? Executions { get; set; }

    private IExecutions There => Executions ?? throw new WireError("ServiceUnavailable", "The engine is not there yet.");

    protected override async Task<JsonObject> AnswerAsync(string operation, JsonObject input)
    {
        try
        {
            switch (operation)
            {
                case "StartExecution":
                    var (arn, started) = await There.StartAsync(
                        Text(input, "stateMachineArn") ?? "", Text(input, "name") ?? Guid.NewGuid().ToString(), Json(Text(input, "input") ?? "{}", "InvalidExecutionInput"));
                    return new JsonObject { ["executionArn"] = arn, ["startDate"] = started.ToUnixTimeMilliseconds() / 1000.0 };
                case "SendTaskSuccess":
                    var output = Json(Text(input, "output") ?? "null", "InvalidOutput");
                    await There.BringBackForAsync(Token(input));
                    await There.SendSuccessAsync(Token(input), output);
                    return [];
                case "SendTaskFailure":
                    await There.BringBackForAsync(Token(input));
                    await There.SendFailureAsync(Token(input), Text(input, "error"), Text(input, "cause"));
                    return [];
                case "SendTaskHeartbeat":
                    await There.BringBackForAsync(Token(input));
                    await There.SendHeartbeatAsync(Token(input));
                    return [];
                default:
                    throw Unsupported(operation);
            }
        }
        catch (TaskTokenException e)
        {
            throw new WireError(e.Code, e.Message);
        }
    }

    private static string Token(JsonObject input) => Text(input, "taskToken") ?? throw new WireError("InvalidToken", "Invalid Token: 'Invalid token'");

    private static string? Text(JsonObject input, string name) => input[name]?.GetValue<string>();

    private static JsonElement Json(string text, string otherwise)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException e)
        {
            throw new WireError(otherwise, e.Message);
        }
    }
}
