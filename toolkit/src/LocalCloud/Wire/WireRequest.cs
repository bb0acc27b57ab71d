using System.Collections.Specialized;
using System.Web;

namespace AsteroidWorkflows.LocalCloud.Wire;

/// <summary>A request as an AWS SDK client sent it.</summary>
internal sealed class WireRequest
{
    private readonly HttpRequestMessage _message;
    private readonly NameValueCollection _query;

    private WireRequest(HttpRequestMessage message, byte[] body)
    {
        _message = message;
        _query = HttpUtility.ParseQueryString(message.RequestUri!.Query);
        Body = body;
    }

    public HttpMethod Method => _message.Method;

    /// <summary>The path, decoded, without the slash that it begins with.</summary>
    public string Path => Uri.UnescapeDataString(_message.RequestUri!.AbsolutePath[1..]);

    public byte[] Body { get; }

    public static async Task<WireRequest> ReadAsync(HttpRequestMessage message, CancellationToken cancellation) =>
        new(message, message.Content is null ? [] : await message.Content.ReadAsByteArrayAsync(cancellation));

    public string? Header(string name) =>
        _message.Headers.TryGetValues(name, out var values) || (_message.Content?.Headers.TryGetValues(name, out values) ?? false)
            ? string.Join(',', values)
            : null;

    public string? Query(string name) => _query[name];

    /// <summary>Whether the query has this name, with or without a value.</summary>
    public bool HasQuery(string name) => _query[name] is not null || (_query[null]?.Split(',').Contains(name) ?? false);
}
