using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Choices;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Intrinsics;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;
using AsteroidWorkflows.Engine.Templates;
using AsteroidWorkflows.Engine.Validation;
using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Engine.Tests.Validation;

/// <summary>Random texts and values, seeded: whatever comes in, only the documented exceptions come out.</summary>
public class LanguageFuzzTests
{
    private const int Runs = 10_000;

    private static readonly string[] PathPieces =
        ["$", "$$", "$v", ".", "..", "[", "]", "'", "\"", "a", "b", "*", "?(", ")", "@", "==", "<", "=~", "/x.*/i", "!", "&&", "||", "0", "-1", ":", ",", "1", " ", "in", "null", "length()", "\\", "é", "{", "}", "size", "\ud83d"];

    private static readonly string[] CallPieces =
        ["States.", "Format", "Array", "ArrayRange", "StringToJson", "MathAdd", "Hash", "ArrayPartition", "StringSplit", "JsonMerge", "Base64Decode", "MathRandom", "(", ")", ",", "'", "{}", "\\{", "\\'", "1", "-2.5", "1e400", "9e18", "$.a", "$.b", "$v", "$$", "null", "true", " ", "SHA-1", "x"];

    private static readonly string[] ExpressionPieces =
        ["$states", ".input", ".context", "$v", "$", "$$", "a", "b", ".", "[", "]", "(", ")", "{", "}", ":", ",", "+", "-", "*", "/", "%", "&", "=", "<", "!=", " and ", " in ", "?", ":=", "~>", "|", "^(", "..", "1", "0", "-3", "'x'", "\"y\"", "null", "true", "function($i){", "$sum(", "$map(", "$string(", "$partition(", "$range(", "$parse(", "$hash(", "$lookup(", "@$i", "#$j", "/x/", ";"];

    private static readonly string[] Values =
        ["null", "true", "0", "-1.5", "1e300", "12345678901234567890", "\"\"", "\"text\"", "\"{\\\"a\\\":1}\"", "[]", "[1,[2],{\"a\":3}]", "{}", "{\"a\":{\"b\":[1,2,3]}}", "{\"b\":null,\"a\":\"x\"}"];

    [Fact]
    public void A_random_path_is_read_or_refused() => Repeat(1, random =>
    {
        var text = "$" + Text(random, PathPieces, 12);
        if (StatesPath.TryParse(text, out var path))
        {
            var value = path.Evaluate(Scope(random));
            Assert.True(path.IsDefinite || JsonValues.IsUndefined(value) || value.ValueKind == JsonValueKind.Array, text);
        }
    });

    [Fact]
    public void A_random_path_never_takes_the_program_down_when_it_leads_nowhere() => Repeat(2, random =>
    {
        if (StatesPath.TryParse("$" + Text(random, PathPieces, 8), out var path))
        {
            OnlyStatesErrors(() => path.Select(Scope(random)));
            OnlyStatesErrors(() => path.SelectFor("x.$", Scope(random)));
        }
    });

    [Fact]
    public void A_random_call_is_evaluated_or_refused() => Repeat(3, random =>
    {
        if (Intrinsic.TryParse(Call(random, 3), out var call))
        {
            OnlyStatesErrors(() => call.Evaluate(Scope(random), "x.$"));
        }

        _ = Intrinsic.TryParse("States." + Text(random, CallPieces, 12), out _);
    });

    [Fact]
    public void A_random_expression_is_evaluated_or_refused() => Repeat(7, random =>
    {
        var source = JsonValues.ObjectOf([KeyValuePair.Create("x", JsonValues.StringOf($"{{% {Text(random, ExpressionPieces, 14)} %}}"))]);
        try
        {
            var template = Template.Compile(source, QueryLanguage.JSONata, "Output");
            OnlyStatesErrors(() => template.Evaluate(Scope(random)));
        }
        catch (JsonataException refused)
        {
            Assert.True(refused.IsSyntaxError, refused.ToString());
        }
    });

    [Fact]
    public void A_random_result_path_is_applied_or_refused() => Repeat(4, random =>
    {
        try
        {
            var path = ResultPath.Parse("$" + Text(random, [".a", ".b", "[0]", "['a']", "[7]"], 4));
            OnlyStatesErrors(() => path.Apply(Value(random), Value(random)));
        }
        catch (JsonPathSyntaxException)
        {
        }
    });

    [Fact]
    public void A_random_definition_is_accepted_or_refused_with_reasons() => Repeat(5, random =>
    {
        var text = Damage(random, Definition(random));
        try
        {
            Assert.NotEmpty(StateMachine.Parse(text).States);
        }
        catch (InvalidDefinitionException refused)
        {
            Assert.NotEmpty(refused.Problems);
        }
    });

    [Fact]
    public void An_accepted_choice_rule_compiles() => Repeat(6, random =>
    {
        var rule = JsonValues.Parse(Rule(random, 3, next: true));
        var definition = $$$"""{"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{{{rule}}}]},"E":{"Type":"Succeed"} } }""";
        if (DefinitionValidator.Validate(definition).Count == 0)
        {
            OnlyStatesErrors(() => JsonValues.BooleanOf(ChoiceCondition.Compile(rule, QueryLanguage.JSONPath, "Choices[0]").Holds(Scope(random))));
        }
    });

    private static void Repeat(int seed, Action<Random> run)
    {
#pragma warning disable CA5394 // A seeded source is the point: the same texts each time.
        var random = new Random(seed);
#pragma warning restore CA5394
        for (var index = 0; index < Runs; index++)
        {
            run(random);
        }
    }

    private static void OnlyStatesErrors(Func<JsonElement> evaluate)
    {
        try
        {
            evaluate();
        }
        catch (StatesException failure)
        {
            Assert.StartsWith("States.", failure.Error, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(failure.Cause));
        }
    }

    private static string Text(Random random, string[] pieces, int most)
    {
        var text = new StringBuilder();
        for (var count = random.Next(most); count > 0; count--)
        {
            text.Append(pieces[random.Next(pieces.Length)]);
        }

        return text.ToString();
    }

    private static JsonElement Value(Random random) => JsonValues.Parse(Values[random.Next(Values.Length)]);

    private static EvaluationScope Scope(Random random) => new()
    {
        Input = Value(random),
        Context = Value(random),
        Variables = new Dictionary<string, JsonElement> { ["v"] = Value(random) },
    };

    private static string Call(Random random, int depth)
    {
        string[] names = ["Format", "StringToJson", "JsonToString", "StringSplit", "Array", "ArrayPartition", "ArrayContains", "ArrayRange", "ArrayGetItem", "ArrayLength", "ArrayUnique", "Base64Encode", "Base64Decode", "Hash", "JsonMerge", "MathRandom", "MathAdd", "UUID"];
        var arguments = Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(6) switch
        {
            0 when depth > 0 => Call(random, depth - 1),
            1 => "$",
            2 => "$v",
            3 => random.Next(-3, 2000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            4 => "'{} a,b {}'",
            _ => "false",
        });
        return $"States.{names[random.Next(names.Length)]}({string.Join(", ", arguments)})";
    }

    private static string Rule(Random random, int depth, bool next)
    {
        string[] operators = ["NumericEquals", "NumericLessThanPath", "StringEquals", "StringMatches", "TimestampLessThan", "BooleanEquals", "BooleanEqualsPath", "IsPresent", "IsTimestamp", "IsNull", "Nothing"];
        string[] operands = ["1", "\"a*\"", "true", "\"$.a\"", "\"2026-01-01T00:00:00Z\"", "[]", "null"];
        var test = (depth > 0 ? random.Next(6) : 5) switch
        {
            0 => $"\"And\":[{Rule(random, depth - 1, false)},{Rule(random, depth - 1, false)}]",
            1 => $"\"Or\":[{Rule(random, depth - 1, false)}]",
            2 => $"\"Not\":{Rule(random, depth - 1, false)}",
            _ => $"\"Variable\":\"$.a\",\"{operators[random.Next(operators.Length)]}\":{operands[random.Next(operands.Length)]}",
        };
        return $"{{{test}{(next ? ",\"Next\":\"E\"" : "")}}}";
    }

    private static string Definition(Random random)
    {
        string[] types = ["Task", "Wait", "Pass", "Succeed", "Fail", "Choice", "Parallel", "Map"];
        string[] fields = ["Next", "End", "Seconds", "Resource", "Parameters", "ResultPath", "Branches", "ItemProcessor", "Choices", "Catch", "Retry", "Assign", "Output", "QueryLanguage", "Label", "Credentials", "Timestamp", "InputPath", "ProcessorConfig", "Error"];
        string[] values = [.. Values, "\"A\"", "\"JSONata\"", "\"$.a\"", "\"arn:aws:states:::sns:publish\"", """{"StartAt":"X","States":{"X":{"Type":"Succeed"}}}""", """[{"ErrorEquals":["States.ALL"],"Next":"A"}]""", """{"x.$":"$.a"}"""];
        var states = Enumerable.Range(0, random.Next(1, 4)).Select(index =>
            $"\"{(char)('A' + index)}\":{{\"Type\":\"{types[random.Next(types.Length)]}\""
            + string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => $",\"{fields[random.Next(fields.Length)]}\":{values[random.Next(values.Length)]}"))
            + "}");
        return $$$"""{"StartAt":"A","States":{ {{{string.Join(",", states)}}} }}""";
    }

    // One character in three definitions is lost, doubled or exchanged.
    private static string Damage(Random random, string text)
    {
        var place = random.Next(text.Length);
        return random.Next(9) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, text[place].ToString()),
            2 => text.Remove(place, 1).Insert(place, ((char)random.Next(1, 0xffff)).ToString()),
            3 => text.Insert(place, "\\ud800"),
            _ => text,
        };
    }
}
