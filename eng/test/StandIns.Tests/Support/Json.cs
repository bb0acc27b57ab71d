using System.Text.Json.Nodes;

namespace AsteroidWorkflows.StandIns.Tests.Support;

internal static class Json
{
    /// <summary>The same JSON: the same members with the same values, none missing and none more, in any order.</summary>
    public static void AssertSame(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected} but was {actual?.ToJsonString()}");
}
