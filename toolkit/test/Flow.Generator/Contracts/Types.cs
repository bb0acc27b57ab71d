namespace AsteroidWorkflows.Flow.Generator.Contracts;

/// <summary>Types by the text with which C# names them.</summary>
internal static class Types
{
    internal static readonly string[] Values = ["bool", "int", "uint", "double", "Guid", "DateTimeOffset", "Plain", "Named", "Renamed", "byte", "short"];

    internal static readonly string[] Enums = ["Plain", "Named", "Renamed"];

    internal static string? ItemOf(string type) =>
        type.EndsWith("[]", StringComparison.Ordinal) ? type[..^2]
        : type.EndsWith('>') ? type[(type.IndexOf('<', StringComparison.Ordinal) + 1)..^1].Replace("string,", "", StringComparison.Ordinal)
        : null;

    internal static bool IsDictionary(string type) => type.Contains("string,", StringComparison.Ordinal);

    internal static bool IsCollection(string type) => ItemOf(type) is not null && !IsDictionary(type);

    internal static bool IsRecord(string type) => type.Length >= 2 && type[0] == 'R' && type[1..].All(char.IsAsciiDigit);

    internal static bool IsReference(string type) => type == "string" || IsRecord(type) || ItemOf(type) is not null;
}
