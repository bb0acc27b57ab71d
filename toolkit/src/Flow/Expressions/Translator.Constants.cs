using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Expressions;

internal sealed partial class Translator
{
    private const long LargestSafeInteger = 9_007_199_254_740_991;

    private JsonSerializerOptions WrittenOptions => _service is null ? FlowJson.Options : FlowJson.ServiceOptions;

    /// <summary>A constant through the JSON options, so that it looks as if a function had written it.</summary>
    private JsonNode? ConstantOf(Expression expression)
    {
        var value = Constants.Evaluate(expression);
        var type = expression.Type == typeof(object) || expression.Type.IsInterface ? value?.GetType() ?? expression.Type : expression.Type;
        var node = ConstantOf(value, type);
        return expression is ConstantExpression or MemberExpression || JsonNode.DeepEquals(node, ConstantOf(Constants.Evaluate(expression), type))
            ? node
            : throw new NotTranslatableException("it is another value each time, and would be evaluated when the workflow is built, not when it runs", "Let a function answer the value.");
    }

    private JsonNode? ConstantOf(object? value, Type type)
    {
        if (value is null)
        {
            return null;
        }

        if (value is string or char)
        {
            CheckText(value.ToString()!);
        }

        if (!DataType.IsNumber(type))
        {
            CheckContract(type);
        }

        if (DataType.IsTuple(type))
        {
            var tuple = (System.Runtime.CompilerServices.ITuple)value;
            return new JsonArray([.. Enumerable.Range(0, tuple.Length).Select(i => ConstantOf(tuple[i], tuple[i]?.GetType() ?? typeof(object)))]);
        }

        try
        {
            var node = _service is null ? JsonSerializer.SerializeToNode(value, type, FlowJson.Options) : _service.Write(value, type);
            if (value is not (double or float))
            {
                CheckNumbers(node);
            }

            return node;
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException or ArgumentException)
        {
            throw new NotTranslatableException($"the value has no JSON form: {exception.Message}", "Use plain values.");
        }
    }

    private static void CheckNumbers(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (_, value) in fields)
                {
                    CheckNumbers(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    CheckNumbers(item);
                }

                break;
            case JsonValue when node.GetValueKind() == JsonValueKind.Number:
                CheckNumber(node.ToJsonString());
                break;
            case JsonValue when node.GetValueKind() == JsonValueKind.String:
                CheckText(node.GetValue<string>());
                break;
        }
    }

    /// <summary>Half of a character has no place in JSON, which would replace it.</summary>
    internal static void CheckText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                throw new NotTranslatableException("the text holds half of a character beyond U+FFFF, which JSON cannot hold", "Use the whole character.");
            }
        }
    }

    private static void CheckNumber(string text)
    {
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        var isExact = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? Math.Abs(number) <= LargestSafeInteger && TryExact(number) == exact
            : Math.Abs(number) > LargestSafeInteger == false || text.Contains('E', StringComparison.OrdinalIgnoreCase);
        if (!isExact)
        {
            throw new NotTranslatableException($"{text} is a number that a double cannot hold exactly, and all numbers of an execution are doubles", "Pass it as text.");
        }
    }

    private static decimal? TryExact(double number) =>
        decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;

    private void CheckContract(Type type)
    {
        if (workflow.Contracts.Problem(type, isForFunction: false) is { } problem)
        {
            throw new NotTranslatableException(problem, "");
        }
    }
}
