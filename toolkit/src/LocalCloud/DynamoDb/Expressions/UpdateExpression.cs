using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>Reads and does updates: SET an attribute to a value or to what another one holds, REMOVE an attribute.</summary>
internal sealed class UpdateExpression
{
    private readonly List<(string Name, Func<JsonObject, JsonNode?> Value)> _sets = [];
    private readonly List<string> _removes = [];

    private UpdateExpression()
    {
    }

    public static UpdateExpression Parse(string text, Placeholders placeholders)
    {
        var update = new UpdateExpression();
        var tokens = new Tokens(text);
        while (!tokens.AtEnd)
        {
            if (tokens.TakeIf("SET"))
            {
                do
                {
                    update.AddSet(tokens, placeholders);
                }
                while (tokens.TakeIf(","));
            }
            else if (tokens.TakeIf("REMOVE"))
            {
                do
                {
                    update._removes.Add(Name(tokens, placeholders));
                }
                while (tokens.TakeIf(","));
            }
            else
            {
                throw DynamoDbService.Invalid($"The local DynamoDB knows SET and REMOVE in an UpdateExpression, not \"{tokens.Peek}\".");
            }
        }

        return update;
    }

    /// <summary>Changes an item; every value is that of before the update.</summary>
    public void Apply(JsonObject item, string key)
    {
        var values = _sets.ConvertAll(set => (set.Name, Value: set.Value(item)?.DeepClone()));
        if (_sets.Exists(set => set.Name == key) || _removes.Contains(key))
        {
            throw DynamoDbService.Invalid($"One or more parameter values were invalid: Cannot update attribute {key}. This attribute is part of the key");
        }

        foreach (var (name, value) in values)
        {
            item[name] = value ?? throw DynamoDbService.Invalid("The provided expression refers to an attribute that does not exist in the item");
        }

        foreach (var name in _removes)
        {
            item.Remove(name);
        }
    }

    private static string Name(Tokens tokens, Placeholders placeholders) => Operand.Parse(tokens, placeholders).Name
        ?? throw DynamoDbService.Invalid("The local DynamoDB updates whole attributes only, no parts of them.");

    private void AddSet(Tokens tokens, Placeholders placeholders)
    {
        var name = Name(tokens, placeholders);
        tokens.Expect("=");
        if (tokens.TakeIf("if_not_exists"))
        {
            tokens.Expect("(");
            var present = Operand.Parse(tokens, placeholders);
            tokens.Expect(",");
            var otherwise = Operand.Parse(tokens, placeholders);
            tokens.Expect(")");
            _sets.Add((name, item => present.Of(item) ?? otherwise.Of(item)));
            return;
        }

        _sets.Add((name, Operand.Parse(tokens, placeholders).Of));
        if (tokens.Peek is "+" or "-")
        {
            throw DynamoDbService.Invalid("The local DynamoDB does no sums in an UpdateExpression.");
        }
    }
}
