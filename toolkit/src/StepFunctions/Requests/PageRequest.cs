using System.Text;

namespace AsteroidWorkflows.StepFunctions.Requests;

/// <summary>
/// Which part of a list is asked for. A token holds what the list is of and the key of the last item that was told: what has been added or
/// removed since shifts nothing. Items are told in the order of their keys.
/// </summary>
internal sealed class PageRequest
{
    private const int Default = 100;
    private const int Most = 1000;

    private readonly string _list;
    private readonly int _count;
    private readonly string? _token;

    private PageRequest(string list, int count, string? token) => (_list, _count, _token) = (list, count, token);

    /// <summary>Reads <c>maxResults</c> and <c>nextToken</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="list">What the list is of: a token for another one is refused.</param>
    /// <param name="longestToken">The model's bound.</param>
    public static PageRequest Read(ApiRequest request, string list, int longestToken = 1024)
    {
        var count = (int)(request.Number("maxResults", 0, Most) ?? 0);
        return new PageRequest(list, count == 0 ? Default : count, request.Text("nextToken", longestToken, 1));
    }

    /// <summary>The items of this page, and the token of the next one; null: this is the last.</summary>
    public (IReadOnlyList<T> Items, string? NextToken) Of<T>(IEnumerable<T> all, Func<T, string> key)
    {
        var after = _token is null ? "" : KeyOf(_token);
        var items = all
            .Where(item => string.CompareOrdinal(key(item), after) > 0)
            .OrderBy(key, StringComparer.Ordinal)
            .Take(_count + 1)
            .ToList();
        return items.Count <= _count ? (items, null) : (items[.._count], TokenOf(key(items[_count - 1])));
    }

    private string TokenOf(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_list}\n{key}"));

    private string KeyOf(string token)
    {
        Span<byte> bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length))
        {
            throw ApiErrors.InvalidToken();
        }

        var text = Encoding.UTF8.GetString(bytes[..length]);
        var end = text.LastIndexOf('\n');
        return end >= 0 && text[..end] == _list ? text[(end + 1)..] : throw ApiErrors.InvalidToken();
    }
}
