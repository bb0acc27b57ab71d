using System.Diagnostics.CodeAnalysis;

namespace AsteroidWorkflows.Engine.Templates;

/// <summary>The form <c>{% … %}</c> in which a string of a definition holds a JSONata expression.</summary>
internal static class JsonataText
{
    /// <summary>The expression in <paramref name="text"/>, without the blanks around it; false where the text is a plain string.</summary>
    public static bool TryUnwrap(string text, [NotNullWhen(true)] out string? expression)
    {
        var isWrapped = text.Length >= 4 && text.StartsWith("{%", StringComparison.Ordinal) && text.EndsWith("%}", StringComparison.Ordinal);
        expression = isWrapped ? text[2..^2].Trim() : null;
        return isWrapped;
    }
}
