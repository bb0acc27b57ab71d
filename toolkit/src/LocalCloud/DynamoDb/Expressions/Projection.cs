using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>The attributes that a request wants to see; null: all.</summary>
internal sealed class Projection(IReadOnlyList<string>? names)
{
    public static Projection Parse(JsonObject input)
    {
        if (DynamoDbService.Text(input, "ProjectionExpression") is not { } text)
        {
            return new Projection(null);
        }

        var (tokens, placeholders, names) = (new Tokens(text), new Placeholders(input), new List<string>());
        do
        {
            names.Add(Operand.Parse(tokens, placeholders).Name
                ?? throw DynamoDbService.Invalid("The local DynamoDB projects whole attributes only, no parts of them."));
        }
        while (tokens.TakeIf(","));

        return tokens.AtEnd ? new Projection(names) : throw tokens.Error($"token: \"{tokens.Peek}\"");
    }

    public JsonObject Of(JsonObject item) => names is null
        ? item.DeepClone().AsObject()
        : new JsonObject(names.Where(item.ContainsKey).Select(name => KeyValuePair.Create(name, item[name]?.DeepClone())));
}
