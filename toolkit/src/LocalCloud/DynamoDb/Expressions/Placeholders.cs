using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>What the <c>#names</c> and <c>:values</c> of a request's expressions stand for.</summary>
internal sealed class Placeholders(JsonObject input)
{
    public string Name(string placeholder) => input["ExpressionAttributeNames"]?[placeholder]?.GetValue<string>()
        ?? throw DynamoDbService.Invalid(
            $"Invalid expression: An expression attribute name used in the document path is not defined; attribute name: {placeholder}");

    public JsonNode Value(string placeholder) => input["ExpressionAttributeValues"]?[placeholder]
        ?? throw DynamoDbService.Invalid(
            $"Invalid expression: An expression attribute value used in expression is not defined; attribute value: {placeholder}");
}
