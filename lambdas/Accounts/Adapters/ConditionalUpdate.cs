using Amazon.DynamoDBv2.Model;

namespace AsteroidWorkflows.Lambdas.Accounts.Adapters;

/// <summary>Puts together an update and the condition that it hangs on, every name and value by a placeholder.</summary>
internal sealed class ConditionalUpdate
{
    private readonly List<string> _conditions = ["attribute_exists(#id)"];
    private readonly List<string> _sets = [];
    private readonly List<string> _removes = [];

    public Dictionary<string, string> Names { get; } = new() { ["#id"] = "id" };

    public Dictionary<string, AttributeValue> Values { get; } = [];

    public string Condition => string.Join(" AND ", _conditions);

    public string Update => string.Join(" ", Clause("SET", _sets), Clause("REMOVE", _removes)).Trim();

    /// <summary>The attribute must have this value, or be absent where that is null.</summary>
    public ConditionalUpdate Expect(string name, string? value)
    {
        _conditions.Add(value is null
            ? $"attribute_not_exists({Name(name)})"
            : $"{Name(name)} = {Value($":{name}Before", value)}");
        return this;
    }

    /// <summary>The attribute shall have this value, or be removed where that is null.</summary>
    public ConditionalUpdate Set(string name, string? value)
    {
        if (value is null)
        {
            _removes.Add(Name(name));
        }
        else
        {
            _sets.Add($"{Name(name)} = {Value($":{name}After", value)}");
        }

        return this;
    }

    private static string Clause(string word, List<string> parts) => parts is [] ? "" : $"{word} {string.Join(", ", parts)}";

    private string Name(string name)
    {
        Names[$"#{name}"] = name;
        return $"#{name}";
    }

    private string Value(string placeholder, string value)
    {
        Values[placeholder] = new AttributeValue(value);
        return placeholder;
    }
}
