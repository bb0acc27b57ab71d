using System.Linq.Expressions;
using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>An expression much as it was written, for messages: the compiler's closures and conversions taken out.</summary>
internal static partial class ExpressionText
{
    internal static string Of(Expression expression)
    {
        var text = Closures().Replace(expression.ToString(), "");
        while (Conversions().Replace(text, "$1") is var shorter && shorter != text)
        {
            text = shorter;
        }

        return text.Replace(" AndAlso ", " && ", StringComparison.Ordinal).Replace(" OrElse ", " || ", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"value\([^()]*\)\.")]
    private static partial Regex Closures();

    [GeneratedRegex(@"Convert\(([^()]*(?:\([^()]*\)[^()]*)*), [\w`\[\]]+\)")]
    private static partial Regex Conversions();
}
