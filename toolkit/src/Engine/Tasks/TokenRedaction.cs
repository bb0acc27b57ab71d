using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>Takes task tokens out of a text: whoever has one can decide, so none is ever shown.</summary>
public static partial class TokenRedaction
{
    /// <summary>What stands in a token's place.</summary>
    public const string Placeholder = "(task token)";

    /// <summary>The text without the tokens in it, whether they stand as they are or escaped for JSON or for an address.</summary>
    public static string Of(string text) => Token().Replace(text, Placeholder);

    // A token is base64 of "task:arn:…"; what is no letter or digit in it may have been escaped, more than once in JSON within JSON.
    [GeneratedRegex(@"dGFzazphcm46(?:[A-Za-z0-9+/=_-]|\\+u00(?:2[BbFf]|3[Dd])|\\+/|%(?:25)*(?:2[BbFf]|3[Dd]))*")]
    private static partial Regex Token();
}
