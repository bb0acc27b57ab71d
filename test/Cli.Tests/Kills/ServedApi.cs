using System.Text;
using System.Text.Json;

namespace AsteroidWorkflows.Cli.Tests.Kills;

/// <summary>A client of one server process. Every call throws <see cref="GoneException"/> where the process went away before it had answered.</summary>
internal sealed class ServedApi(Uri address, Action answered) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    public async Task<ServedAnswer> AskAsync(string action, object request)
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, "/")
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request)),
            };
            message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.0");
            message.Headers.Add("X-Amz-Target", $"AWSStepFunctions.{action}");
            using var response = await _http.SendAsync(message);
            var body = JsonElement.Parse(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
            answered();
            return new ServedAnswer((int)response.StatusCode, body);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new GoneException(e);
        }
    }

    /// <summary>Asks for what has to be fulfilled.</summary>
    public async Task<JsonElement> GetAsync(string action, object request)
    {
        var answer = await AskAsync(action, request);
        Assert.True(answer.Status == 200, $"{action} {JsonSerializer.Serialize(request)}: {answer.Body}");
        return answer.Body;
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>An answer; one that is no 200 names its error.</summary>
internal sealed record ServedAnswer(int Status, JsonElement Body)
{
    public string? Error => Status == 200 ? null : Body.GetProperty("__type").GetString();
}

/// <summary>The server went away before it had answered: whether it has done what was asked for, nobody knows.</summary>
internal sealed class GoneException(Exception inner) : Exception("The server has gone.", inner);
