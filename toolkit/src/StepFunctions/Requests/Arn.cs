using System.Globalization;

namespace AsteroidWorkflows.StepFunctions.Requests;

/// <summary>The ARN of something of Step Functions, <c>arn:partition:states:region:account:type:name[:qualifier]</c>.</summary>
internal sealed class Arn
{
    private readonly string[] _parts;

    private Arn(string text, string[] parts) => (Text, _parts) = (text, parts);

    public string Text { get; }

    public string Type => _parts[5];

    public string Name => _parts[6];

    /// <summary>The version or alias behind a state machine's name; null: none.</summary>
    public string? Qualifier => _parts.Length > 7 ? _parts[7] : null;

    /// <summary>The version's number; null: the qualifier is none.</summary>
    public long? Version => long.TryParse(Qualifier, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The ARN without its qualifier.</summary>
    public string Unqualified => string.Join(':', _parts[..7]);

    public static Arn OfStateMachine(string text) => Of(text, "stateMachine");

    public static Arn OfExecution(string text) => Of(text, "execution");

    public static Arn OfActivity(string text) => Of(text, "activity");

    public static Arn OfMapRun(string text) => Of(text, "mapRun");

    /// <summary>Reads an ARN of any type.</summary>
    public static Arn Parse(string text)
    {
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            throw ApiErrors.InvalidArn($"Invalid ARN prefix: {text}");
        }

        var parts = text.Split(':');
        return parts.Length >= 7 && parts[2] == "states" && parts[6].Length > 0
            ? new Arn(text, parts)
            : throw ApiErrors.InvalidArn($"Invalid ARN: {text}");
    }

    private static Arn Of(string text, string type)
    {
        var arn = Parse(text);
        return arn.Type == type ? arn : throw ApiErrors.WrongResourceType(arn.Type);
    }
}
