using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Tests.Support;

internal static class Json
{
    internal static void Equal([StringSyntax(StringSyntaxAttribute.Json)] string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"expected {JsonNode.Parse(expected)?.ToJsonString()}\nbut was  {actual?.ToJsonString()}");
}
