using System.Text.Json;

namespace AsteroidWorkflows.StepFunctions;

/// <summary>What the API answers.</summary>
/// <param name="StatusCode">The HTTP status: 200, 400 or 500.</param>
/// <param name="Body">The JSON body. Of an error it has <c>__type</c>, the error's name, and <c>message</c>.</param>
public sealed record ApiAnswer(int StatusCode, JsonElement Body)
{
    /// <summary>The error's name, for the header <c>x-amzn-ErrorType</c>; null where the request was fulfilled.</summary>
    public string? ErrorType => StatusCode == 200 ? null : Body.GetProperty("__type").GetString();

    internal static ApiAnswer Of(ApiException refusal) => new(refusal.StatusCode, refusal.ToJson().ToElement());
}
