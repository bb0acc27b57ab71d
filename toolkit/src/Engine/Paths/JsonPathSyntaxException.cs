namespace AsteroidWorkflows.Engine.Paths;

/// <summary>A text that is no JSONPath; the message names the text and the place.</summary>
public sealed class JsonPathSyntaxException : FormatException
{
    /// <summary>Refuses <paramref name="path"/> for <paramref name="problem"/> at <paramref name="position"/>.</summary>
    public JsonPathSyntaxException(string path, int position, string problem)
        : base($"'{path}' is not a JSONPath: {problem} at character {position + 1}.")
    {
        Path = path;
        Position = position;
    }

    /// <summary>The refused text.</summary>
    public string Path { get; }

    /// <summary>Where in the text the problem is, from 0.</summary>
    public int Position { get; }
}
