using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>What a stack's roles may do, one line a statement: <c>Find/Role: dynamodb:Query on ${Applications.Arn}/index/state</c>.</summary>
internal static class Permissions
{
    public static List<string> Of(SynthesizedStack stack) =>
    [
        .. stack.OfType("AWS::IAM::Policy").SelectMany(LinesOf).Order(StringComparer.Ordinal),
    ];

    /// <summary>What each function and each state machine may do besides its own work: write logs and traces.</summary>
    public static IEnumerable<string> ForLogsAndTraces(SynthesizedStack stack)
    {
        foreach (var function in Owners("AWS::Lambda::Function"))
        {
            yield return $"{function}/Role: logs:CreateLogStream, logs:PutLogEvents on ${{{function}/Logs.Arn}}";
            yield return $"{function}/Role: xray:PutTelemetryRecords, xray:PutTraceSegments on *";
        }

        foreach (var machine in Owners("AWS::StepFunctions::StateMachine"))
        {
            yield return $"{machine}/Role: logs:CreateLogDelivery, logs:DeleteLogDelivery, logs:DescribeLogGroups, logs:DescribeResourcePolicies, logs:GetLogDelivery, "
                + "logs:ListLogDeliveries, logs:PutResourcePolicy, logs:UpdateLogDelivery on *";
            yield return $"{machine}/Role: xray:GetSamplingRules, xray:GetSamplingTargets, xray:PutTelemetryRecords, xray:PutTraceSegments on *";
        }

        IEnumerable<string> Owners(string type) => stack.OfType(type).Select(resource => resource.Path[..resource.Path.LastIndexOf('/')]);
    }

    public static IEnumerable<JsonObject> Statements(SynthesizedResource policy) =>
        policy.Find("PolicyDocument.Statement")!.AsArray().Select(statement => statement!.AsObject());

    /// <summary>A text, or the texts of a list.</summary>
    public static List<string> Texts(JsonNode? node) => node is JsonArray items ? [.. items.Select(item => JsonText.Of(item)!)] : [JsonText.Of(node)!];

    private static IEnumerable<string> LinesOf(SynthesizedResource policy) =>
        from role in Texts(policy.Find("Roles"))
        from statement in Statements(policy)
        select $"{role[2..^1]}: {Unless("Allow", statement["Effect"])}{string.Join(", ", Texts(statement["Action"]))} on {string.Join(", ", Texts(statement["Resource"]))}"
            + (statement["Condition"] is { } condition ? $" if {JsonText.Of(condition)}" : "");

    private static string Unless(string usual, JsonNode? effect) => JsonText.Of(effect) is var text && text == usual ? "" : $"{text} ";
}
