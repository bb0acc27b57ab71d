using System.Globalization;
using System.Text.Json;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.StepFunctions;
using Microsoft.AspNetCore.Http;

namespace AsteroidWorkflows.Server.Page;

/// <summary>What the page asks for: members of the address, or of the JSON body where it has one.</summary>
internal sealed class PageRequest(HttpContext http, JsonElement body, PageContext context)
{
    public PageContext Context => context;

    public CancellationToken Cancellation => http.RequestAborted;

    /// <summary>A text; null where it is missing or empty.</summary>
    public string? Text(string name)
    {
        var text = body.ValueKind == JsonValueKind.Object
            ? body.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null
            : http.Request.Query[name].ToString();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public string Required(string name) => Text(name) ?? throw new PageException($"'{name}' is missing.");

    /// <summary>A whole number within bounds.</summary>
    public int Number(string name, int otherwise, int least, int most) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : otherwise;

    public bool? Truth(string name) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var member)
        ? member.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
        : null;

    /// <summary>A task's id, which is a number.</summary>
    public long Id(string name) =>
        long.TryParse(Required(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw new PageException($"'{name}' is no number.");

    public DeployedStateMachine Workflow(string name) => Required(name) is var arn && context.Engine.FindStateMachine(arn) is { } machine
        ? machine
        : throw new PageException($"There is no workflow '{arn}'.", StatusCodes.Status404NotFound);

    public WorkflowExecution Execution(string name) => Required(name) is var arn && context.Engine.FindExecution(arn) is { } execution
        ? execution
        : throw new PageException($"There is no execution '{arn}'.", StatusCodes.Status404NotFound);

    /// <summary>Has the API do something.</summary>
    /// <exception cref="PageException">It refuses, in AWS's words.</exception>
    public async Task<JsonElement> AskAsync(string action, object request)
    {
        var answer = await context.Api.HandleAsync(action, JsonSerializer.SerializeToElement(request, JsonDepth.Serializer), http.RequestAborted);
        return answer.StatusCode == StatusCodes.Status200OK
            ? answer.Body
            : throw new PageException(MessageOf(answer), answer.StatusCode);
    }

    private static string MessageOf(ApiAnswer answer) =>
        answer.Body.TryGetProperty("message", out var message) ? $"{answer.ErrorType}: {message}" : answer.ErrorType!;
}
