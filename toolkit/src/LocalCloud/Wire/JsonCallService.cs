using System.Net;
using System.Text.Json;

namespace AsteroidWorkflows.LocalCloud.Wire;

/// <summary>A service of AWS's JSON protocol that somebody else is: the call is handed on, the answer is the client's.</summary>
/// <param name="name">The service's name in messages.</param>
/// <param name="call">Answers; null: nobody does.</param>
internal sealed class JsonCallService(string name, Func<string, JsonElement, Task<JsonAnswer>>? call) : IWireService
{
    public async Task<HttpResponseMessage> AnswerAsync(WireRequest request)
    {
        var action = request.Header("X-Amz-Target")?.Split('.')[^1] ?? "";
        using var body = JsonDocument.Parse(request.Body.Length == 0 ? "{}"u8.ToArray() : request.Body);
        var answer = call is null ? Nobody() : await call(action, body.RootElement);
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(answer.Body));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.0");
        var response = new HttpResponseMessage((HttpStatusCode)answer.StatusCode) { Content = content };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", Guid.NewGuid().ToString());
        return response;
    }

    private JsonAnswer Nobody() => new(
        (int)HttpStatusCode.BadRequest,
        JsonSerializer.SerializeToElement(new { __type = "UnknownOperationException", message = $"There is no {name} here: give {nameof(LocalAwsOptions)} one." }));
}
