namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>
/// Words that DynamoDB refuses as names of attributes in expressions. Not all of its several hundred, but those that are likely here: an expression
/// that passes locally shall pass there.
/// </summary>
internal static class ReservedWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "action", "all", "and", "any", "attribute", "between", "bucket", "by", "comment", "connection", "count", "data", "date", "day", "delete",
        "description", "desc", "domain", "each", "end", "error", "exists", "file", "from", "function", "group", "hash", "host", "hour", "in", "index", "items",
        "key", "keys", "language", "level", "limit", "list", "local", "location", "logged", "map", "max", "message", "min", "month", "name", "names", "new",
        "not", "null", "number", "object", "order", "owner", "parameter", "password", "path", "percent", "plan", "process", "public", "range", "read", "region", "role",
        "row", "rule", "scan", "search", "sequence", "session", "set", "size", "source", "start", "state", "status", "storage", "sum", "table", "text", "time",
        "timestamp", "to", "token", "total", "transaction", "ttl", "type", "update", "url", "use", "user", "users", "uuid", "value", "values", "view", "where", "year", "zone",
    };

    public static bool Contains(string word) => Words.Contains(word);
}
