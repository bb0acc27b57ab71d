using System.Text.Json;

namespace AsteroidWorkflows.Server.Graphs;

/// <summary>A rule of a Choice as a reader would say it.</summary>
internal static class ConditionText
{
    private const int DeepestNesting = 20;
    private static readonly string[] Others = ["Variable", "Next", "Comment", "Assign", "Output"];

    private static readonly (string Ending, string Sign)[] Signs =
        [("LessThanEquals", "≤"), ("GreaterThanEquals", "≥"), ("LessThan", "<"), ("GreaterThan", ">"), ("Equals", "="), ("Matches", "matches")];

    public static string Of(JsonElement rule) => Of(rule, 0);

    private static string Of(JsonElement rule, int depth)
    {
        if (rule.ValueKind != JsonValueKind.Object || depth > DeepestNesting)
        {
            return "…";
        }

        if (rule.TryGetProperty("Condition", out var condition))
        {
            return Jsonata(condition.ToString());
        }

        var test = rule.EnumerateObject().FirstOrDefault(member => !Others.Contains(member.Name));
        return test.Value.ValueKind == JsonValueKind.Undefined ? "…" : test.Name switch
        {
            "And" => Join(test.Value, " and ", depth),
            "Or" => Join(test.Value, " or ", depth),
            "Not" => $"not ({Of(test.Value, depth + 1)})",
            _ => Test(rule.TryGetProperty("Variable", out var variable) ? Path(variable.ToString()) : "…", test),
        };
    }

    private static string Join(JsonElement rules, string word, int depth) => rules.ValueKind != JsonValueKind.Array ? "…" : string.Join(
        word, rules.EnumerateArray().Select(rule => rule.ValueKind == JsonValueKind.Object && (rule.TryGetProperty("And", out _) || rule.TryGetProperty("Or", out _))
            ? $"({Of(rule, depth + 1)})"
            : Of(rule, depth + 1)));

    private static string Test(string variable, JsonProperty test)
    {
        if (test.Name.StartsWith("Is", StringComparison.Ordinal))
        {
            return $"{variable} {(test.Value.ValueKind == JsonValueKind.False ? "is not" : "is")} {test.Name[2..].ToLowerInvariant()}";
        }

        var isPath = test.Name.EndsWith("Path", StringComparison.Ordinal);
        var name = isPath ? test.Name[..^"Path".Length] : test.Name;
        var sign = Signs.FirstOrDefault(sign => name.EndsWith(sign.Ending, StringComparison.Ordinal)).Sign ?? name;
        return $"{variable} {sign} {(isPath ? Path(test.Value.ToString()) : test.Value.GetRawText())}";
    }

    private static string Path(string path) => path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    private static string Jsonata(string text)
    {
        var expression = text.Trim();
        if (expression.StartsWith("{%", StringComparison.Ordinal) && expression.EndsWith("%}", StringComparison.Ordinal))
        {
            expression = expression[2..^2].Trim();
        }

        return expression.Replace("$states.input.", "", StringComparison.Ordinal);
    }
}
