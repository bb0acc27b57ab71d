using System.Globalization;

namespace AsteroidWorkflows.Engine.Paths;

/// <summary>The names that variables may have: Unicode identifiers.</summary>
internal static class VariableName
{
    public const int LongestLength = 80;

    /// <summary>The name that starts at <paramref name="start"/>; empty where none does.</summary>
    public static string At(string text, int start)
    {
        var end = start;
        while (end < text.Length && (end == start ? IsFirst(text[end]) : IsFurther(text[end])))
        {
            end++;
        }

        return start < text.Length ? text[start..end] : "";
    }

    public static bool IsValid(string text) => text.Length is > 0 and <= LongestLength && At(text, 0).Length == text.Length;

    private static bool IsFirst(char c) => char.IsLetter(c) || c == '_' || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    private static bool IsFurther(char c) => IsFirst(c) || char.IsDigit(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;
}
