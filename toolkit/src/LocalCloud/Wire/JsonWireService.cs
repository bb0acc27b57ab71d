using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.Wire;

/// <summary>A service that speaks AWS's JSON protocol: the operation in a header, a JSON object in and one out.</summary>
/// <param name="name">The service's name in messages.</param>
/// <param name="version">The protocol's version, <c>1.0</c> or <c>1.1</c>.</param>
internal abstract class JsonWireService(string name, string version) : IWireService
{
    private static readonly JsonObject Nothing = [];

    public async Task<HttpResponseMessage> AnswerAsync(WireRequest request)
    {
        try
        {
            var operation = request.Header("X-Amz-Target")?.Split('.')[^1] ?? throw new WireError("UnknownOperationException", "The request names no operation.");
            var input = request.Body.Length == 0 ? Nothing : JsonNode.Parse(request.Body) as JsonObject ?? Nothing;
            return Response(HttpStatusCode.OK, await AnswerAsync(operation, input));
        }
        catch (WireError e)
        {
            return Response(e.Status, new JsonObject { ["__type"] = e.Code, ["message"] = e.Message });
        }
        catch (JsonException e)
        {
            return Response(HttpStatusCode.BadRequest, new JsonObject { ["__type"] = "SerializationException", ["message"] = e.Message });
        }
    }

    protected abstract Task<JsonObject> AnswerAsync(string operation, JsonObject input);

    protected WireError Unsupported(string operation) => new(
        "UnknownOperationException",
        $"The local {name} has no {operation}. It has the operations that functions use most; an endpoint of your own may have it.");

    private HttpResponseMessage Response(HttpStatusCode status, JsonObject body)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", $"application/x-amz-json-{version}");
        var response = new HttpResponseMessage(status) { Content = content };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", Guid.NewGuid().ToString());
        return response;
    }
}
