using System.Diagnostics.CodeAnalysis;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>The form <c>{% … %}</c> in which a string of a definition holds a JSONata expression.</summary>
internal static class JsonataText
{
    private const string Opening = "{%";
    private const string Closing = "%}";

    /// <summary>The expression in <paramref name="text"/>, without the blanks around it; false where the text is a plain string.</summary>
    public static bool TryUnwrap(string text, [NotNullWhen(true)] out string? expression)
    {
        var isWrapped = text.Length >= 4 && text.StartsWith(Opening, StringComparison.Ordinal) && text.EndsWith(Closing, StringComparison.Ordinal);
        expression = isWrapped ? text[2..^2].Trim() : null;
        return isWrapped;
    }

    /// <summary>Whether <paramref name="text"/> has one of the two marks alone, so that it is neither an expression nor a plain string.</summary>
    public static bool IsHalfOpen(string text) => IsMeant(text) && !TryUnwrap(text, out _);

    /// <summary>Whether <paramref name="text"/> begins or ends as an expression does.</summary>
    public static bool IsMeant(string text) =>
        text.StartsWith(Opening, StringComparison.Ordinal) || text.EndsWith(Closing, StringComparison.Ordinal);
}
