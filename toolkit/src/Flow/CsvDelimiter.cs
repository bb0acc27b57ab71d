namespace AsteroidWorkflows.Flow;

/// <summary>What stands between two fields of a CSV row.</summary>
public enum CsvDelimiter
{
    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A vertical bar.</summary>
    Pipe,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A blank.</summary>
    Space,

    /// <summary>A tabulator.</summary>
    Tab,
}
