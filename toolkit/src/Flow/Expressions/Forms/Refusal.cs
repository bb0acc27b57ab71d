namespace AsteroidWorkflows.Flow.Expressions.Forms;

/// <summary>Members or operators that have no exact JSONata form, and the way out.</summary>
internal sealed class Refusal(string id, string key, string why, string wayOut)
{
    /// <summary>The diagnostic's id.</summary>
    public string Id { get; } = id;

    /// <summary>The key, or the beginning of several keys, followed by a star.</summary>
    public string Key { get; } = key;

    /// <summary>Why it is refused.</summary>
    public string Why { get; } = why;

    /// <summary>What to write instead.</summary>
    public string WayOut { get; } = wayOut;

    public bool IsOf(string key) => Key.Length > 0 && Key[Key.Length - 1] == '*'
        ? key.StartsWith(Key.Substring(0, Key.Length - 1), System.StringComparison.Ordinal)
        : key == Key;
}
