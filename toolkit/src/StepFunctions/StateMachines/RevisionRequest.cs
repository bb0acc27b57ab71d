using System.Text.Json;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.StepFunctions.Requests;

namespace AsteroidWorkflows.StepFunctions.StateMachines;

/// <summary>Reads the settings that creation and update share, with AWS's defaults.</summary>
internal static partial class RevisionRequest
{
    public const int LongestDefinition = 1024 * 1024;

    public const int LongestArn = 256;

    public static JsonElement NoLogging { get; } = JsonValues.Parse("""{"level":"OFF","includeExecutionData":false}""");

    public static JsonElement OwnedKey { get; } = JsonValues.Parse("""{"type":"AWS_OWNED_KEY"}""");

    /// <summary>The logging configuration as the API describes it; undefined where none is given.</summary>
    public static JsonElement Logging(ApiRequest request)
    {
        if (request.Inner("loggingConfiguration") is not { } logging)
        {
            return default;
        }

        var members = new List<KeyValuePair<string, JsonElement>>
        {
            new("level", JsonValues.StringOf(logging.Choice("level", "ALL", "ERROR", "FATAL", "OFF") ?? "OFF")),
            new("includeExecutionData", JsonValues.BooleanOf(logging.Truth("includeExecutionData") ?? false)),
        };
        if (logging.Json("destinations") is { ValueKind: JsonValueKind.Array } destinations)
        {
            members.Add(new("destinations", destinations));
        }

        return JsonValues.ObjectOf(members);
    }

    /// <summary>Refuses what is not the ARN of a role.</summary>
    public static void CheckRole(string arn)
    {
        if (!RoleArn().IsMatch(arn))
        {
            throw new ApiException("InvalidArn", $"Invalid Role Arn: '{arn}'");
        }
    }

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:iam::\d{12}:role/\S+\z")]
    private static partial Regex RoleArn();

    /// <summary>Whether tracing is on; null where nothing is said of it.</summary>
    public static bool? Tracing(ApiRequest request) => request.Inner("tracingConfiguration") is { } tracing ? tracing.Truth("enabled") ?? false : null;

    /// <summary>The encryption configuration; undefined where none is given.</summary>
    public static JsonElement Encryption(ApiRequest request)
    {
        if (request.Inner("encryptionConfiguration") is not { } encryption)
        {
            return default;
        }

        if (encryption.Choice("type", "AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY") is null)
        {
            encryption.RequiredText("type", 64);
        }

        return encryption.Whole;
    }
}
