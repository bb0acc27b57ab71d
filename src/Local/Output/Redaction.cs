using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Local.Output;

/// <summary>Takes task tokens out of a text: whoever has one can decide, so none is ever shown.</summary>
internal static partial class Redaction
{
    public const string Placeholder = "(task token)";

    public static string Of(string text) => Token().Replace(text, Placeholder);

    // The engine's tokens are base64 of "task:arn:…"; JSON may have escaped what is no letter or digit in them.
    [GeneratedRegex(@"dGFzazphcm46(?:[A-Za-z0-9+/=]|\\+u00(?:2[BbFf]|3[Dd])|\\+/)*")]
    private static partial Regex Token();
}
