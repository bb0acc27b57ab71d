using System.Text.Json.Nodes;

namespace AsteroidWorkflows.LocalCloud.DynamoDb.Expressions;

/// <summary>Reads conditions: comparisons, BETWEEN, IN, the functions on attributes, and what AND, OR, NOT and parentheses make of them.</summary>
internal sealed class ConditionParser
{
    private readonly Tokens _tokens;
    private readonly Placeholders _placeholders;

    private ConditionParser(Tokens tokens, Placeholders placeholders)
    {
        _tokens = tokens;
        _placeholders = placeholders;
    }

    public static Condition Parse(string text, Placeholders placeholders)
    {
        var parser = new ConditionParser(new Tokens(text), placeholders);
        var condition = parser.Or();
        return parser._tokens.AtEnd ? condition : throw parser._tokens.Error($"token: \"{parser._tokens.Peek}\"");
    }

    private Condition Or()
    {
        var left = And();
        while (_tokens.TakeIf("OR"))
        {
            var (one, other) = (left, And());
            left = new Condition(item => one.Holds(item) || other.Holds(item));
        }

        return left;
    }

    private Condition And()
    {
        var left = Not();
        while (_tokens.TakeIf("AND"))
        {
            var (one, other) = (left, Not());
            left = new Condition(item => one.Holds(item) && other.Holds(item));
        }

        return left;
    }

    private Condition Not()
    {
        if (!_tokens.TakeIf("NOT"))
        {
            return Primary();
        }

        var inner = Not();
        return new Condition(item => !inner.Holds(item));
    }

    private Condition Primary()
    {
        if (_tokens.TakeIf("("))
        {
            var inner = Or();
            _tokens.Expect(")");
            return inner;
        }

        return Function() ?? Comparison();
    }

    private Condition? Function()
    {
        if (_tokens.TakeIf("attribute_exists"))
        {
            var path = Arguments(1)[0];
            return new Condition(item => path.Of(item) is not null);
        }

        if (_tokens.TakeIf("attribute_not_exists"))
        {
            var path = Arguments(1)[0];
            return new Condition(item => path.Of(item) is null);
        }

        if (_tokens.TakeIf("attribute_type"))
        {
            var arguments = Arguments(2);
            return Both(arguments[0], arguments[1], (value, type) => AttributeValues.TypeOf(value) == AttributeValues.Text(type));
        }

        if (_tokens.TakeIf("begins_with"))
        {
            var arguments = Arguments(2);
            return Both(arguments[0], arguments[1], (value, start) =>
                AttributeValues.TypeOf(value) == "S" && AttributeValues.Text(value).StartsWith(AttributeValues.Text(start), StringComparison.Ordinal));
        }

        if (_tokens.TakeIf("contains"))
        {
            var arguments = Arguments(2);
            return Both(arguments[0], arguments[1], Contains);
        }

        return null;
    }

    private Condition Comparison()
    {
        var left = Operand.Parse(_tokens, _placeholders);
        if (_tokens.TakeIf("BETWEEN"))
        {
            var low = Operand.Parse(_tokens, _placeholders);
            _tokens.Expect("AND");
            var high = Operand.Parse(_tokens, _placeholders);
            var (above, below) = (Both(left, low, (a, b) => AttributeValues.Compare(a, b) >= 0), Both(left, high, (a, b) => AttributeValues.Compare(a, b) <= 0));
            return new Condition(item => above.Holds(item) && below.Holds(item));
        }

        if (_tokens.TakeIf("IN"))
        {
            var among = Arguments(null).Select(right => Both(left, right, AttributeValues.AreEqual)).ToArray();
            return new Condition(item => among.Any(equality => equality.Holds(item)));
        }

        var sign = _tokens.Take();
        var right = Operand.Parse(_tokens, _placeholders);
        return sign switch
        {
            "=" => Both(left, right, AttributeValues.AreEqual) with { AsEquality = left.Name is { } name && right.IsValue ? new Equality(name) : null },
            "<>" => new Condition(item => !Both(left, right, AttributeValues.AreEqual).Holds(item)),
            "<" => Both(left, right, (a, b) => AttributeValues.Compare(a, b) < 0),
            "<=" => Both(left, right, (a, b) => AttributeValues.Compare(a, b) <= 0),
            ">" => Both(left, right, (a, b) => AttributeValues.Compare(a, b) > 0),
            ">=" => Both(left, right, (a, b) => AttributeValues.Compare(a, b) >= 0),
            _ => throw _tokens.Error($"token: \"{sign}\""),
        };
    }

    private List<Operand> Arguments(int? count)
    {
        _tokens.Expect("(");
        var arguments = new List<Operand>();
        do
        {
            arguments.Add(Operand.Parse(_tokens, _placeholders));
        }
        while (_tokens.TakeIf(","));

        _tokens.Expect(")");
        return count is null || arguments.Count == count ? arguments : throw _tokens.Error($"expected {count} operands");
    }

    private static Condition Both(Operand left, Operand right, Func<JsonNode, JsonNode, bool> holds) =>
        new(item => left.Of(item) is { } one && right.Of(item) is { } other && holds(one, other));

    private static bool Contains(JsonNode value, JsonNode part) => value.AsObject().First() switch
    {
        { Key: "S", Value: { } text } => AttributeValues.TypeOf(part) == "S" && text.GetValue<string>().Contains(AttributeValues.Text(part), StringComparison.Ordinal),
        { Key: "L", Value: JsonArray list } => list.Any(member => AttributeValues.AreEqual(member!, part)),
        { Value: JsonArray set } => set.Any(member => member!.GetValue<string>() == AttributeValues.Text(part)),
        _ => false,
    };
}
