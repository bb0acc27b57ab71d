using System.Text.Json;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>The context as the CDK command line gives it to the app: cdk.json's, what it says by itself, and what comes with -c.</summary>
internal static class CommandLineContext
{
    public static Dictionary<string, object> With(params IEnumerable<(string Key, string Value)> settings)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "cdk.json")));
        var context = file.RootElement.GetProperty("context").EnumerateObject().ToDictionary(entry => entry.Name, entry => Value(entry.Value));
        context["aws:cdk:enable-path-metadata"] = true;
        context["aws:cdk:enable-asset-metadata"] = true;
        foreach (var (key, value) in settings)
        {
            context[key] = value;
        }

        return context;
    }

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(Value).ToArray(),
        _ => value.GetString() ?? throw new NotSupportedException($"cdk.json's context holds {value}, which these tests cannot hand on."),
    };
}
