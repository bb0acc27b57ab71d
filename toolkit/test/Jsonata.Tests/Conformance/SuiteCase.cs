using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Tests.Conformance;

/// <summary>One case of the official suite, in the form that its TESTSUITE.md describes.</summary>
internal sealed class SuiteCase(string id, JsonElement json, string expression, Suite suite)
{
    public string Id => id;

    public string Expression => expression;

    /// <summary>Null when the case holds, else what was expected and what came.</summary>
    public string? Run()
    {
        try
        {
            var actual = JsonataExpression.Parse(expression).Evaluate(Input(), Bindings(), Options());
            return Judge(actual);
        }
        catch (JsonataException error)
        {
            return Judge(error);
        }
    }

    private string? Judge(JsonElement actual)
    {
        var text = actual.ValueKind == JsonValueKind.Undefined ? "nothing" : actual.GetRawText();
        if (json.TryGetProperty("result", out var expected))
        {
            var isUnordered = json.TryGetProperty("unordered", out var unordered) && unordered.GetBoolean();
            return JsonComparer.Equal(expected, actual, isUnordered) ? null : $"expected {expected.GetRawText()}, got {text}";
        }

        if (json.TryGetProperty("undefinedResult", out _))
        {
            return actual.ValueKind == JsonValueKind.Undefined ? null : $"expected nothing, got {text}";
        }

        return $"expected error {ExpectedCode()}, got {text}";
    }

    private string? Judge(JsonataException error)
    {
        if (ExpectedCode() != error.Code)
        {
            return $"expected {(json.TryGetProperty("result", out var result) ? result.GetRawText() : ExpectedCode() ?? "nothing")}, got {error.Message}";
        }

        return json.TryGetProperty("token", out var token) && token.GetString() != error.Token
            ? $"expected token {token}, got {error.Token}"
            : null;
    }

    private string? ExpectedCode()
    {
        if (json.TryGetProperty("code", out var code))
        {
            return code.GetString();
        }

        return json.TryGetProperty("error", out var error) && error.TryGetProperty("code", out code) ? code.GetString() : null;
    }

    private JsonElement Input()
    {
        if (json.TryGetProperty("data", out var data))
        {
            return data;
        }

        return json.TryGetProperty("dataset", out var dataset) && dataset.GetString() is { } name ? suite.Dataset(name) : default;
    }

    private Dictionary<string, JsonElement> Bindings()
    {
        var result = new Dictionary<string, JsonElement>();
        if (json.TryGetProperty("bindings", out var bindings))
        {
            foreach (var binding in bindings.EnumerateObject())
            {
                result[binding.Name] = binding.Value;
            }
        }

        return result;
    }

    // Far more than any implementation makes of a millisecond: a case with a limit is one that never ends.
    private const int StepsOfAMillisecond = 1_000;

    private JsonataOptions Options() => new()
    {
        MaxDepth = json.TryGetProperty("depth", out var depth) ? depth.GetInt32() : null,
        MaxSteps = json.TryGetProperty("timelimit", out var limit) ? limit.GetInt32() * StepsOfAMillisecond : null,
    };
}
