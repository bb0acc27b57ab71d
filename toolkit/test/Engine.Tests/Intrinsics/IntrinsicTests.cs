using System.Text.Json;
using AsteroidWorkflows.Engine.Intrinsics;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tests.Intrinsics;

public class IntrinsicTests
{
    private static readonly EvaluationScope Scope = new()
    {
        Input = JsonValues.Parse("""
            {"n":[1,2,3,4,5],"o":{"a":1,"b":[true,null,"x"]},"name":"Ada","odd":1.5,"json":"{\"k\":[1]}","a, b":"comma","same":[1,1.0,"1",{"a":1,"b":2},{"b":2,"a":1}]}
            """),
        Context = JsonValues.Parse("""{"Execution":{"Name":"run-1"}}"""),
        Variables = new Dictionary<string, JsonElement> { ["team"] = JsonValues.StringOf("blue") },
    };

    [Theory]
    [InlineData("States.Format('Hi {}, you are in {}.', $.name, $team)", "\"Hi Ada, you are in blue.\"")]
    [InlineData("States.Format('no placeholder')", "\"no placeholder\"")]
    [InlineData("States.Format('{} {}', $.o, $.n)", "\"{a=1, b=[true, null, x]} [1, 2, 3, 4, 5]\"")]
    [InlineData(@"States.Format('\{\} it\'s {} \\', null)", """
        "{} it's null \\"
        """)]
    [InlineData("States.Format('{}{}', $.odd, true)", "\"1.5true\"")]
    [InlineData("States.StringToJson($.json)", """{"k":[1]}""")]
    [InlineData("States.StringToJson('')", "null")]
    [InlineData("States.JsonToString($.o)", "\"{\\\"a\\\":1,\\\"b\\\":[true,null,\\\"x\\\"]}\"")]
    [InlineData("States.StringSplit('a,b;;c', ',;')", """["a","b","c"]""")]
    [InlineData("States.StringSplit(',', ',')", "[]")]
    [InlineData("States.Array()", "[]")]
    [InlineData("States.Array(1, 'two', null, $.n[0], States.Array(3))", """[1,"two",null,1,[3]]""")]
    [InlineData("States.ArrayPartition($.n, 2)", "[[1,2],[3,4],[5]]")]
    [InlineData("States.ArrayContains($.n, 3.0)", "true")]
    [InlineData("States.ArrayContains($.n, '3')", "false")]
    [InlineData("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]")]
    [InlineData("States.ArrayRange(3, 1, -1)", "[3,2,1]")]
    [InlineData("States.ArrayRange(3, 1, 1)", "[]")]
    [InlineData("States.ArrayGetItem($.n, 4)", "5")]
    [InlineData("States.ArrayLength($.n[1:])", "4")]
    [InlineData("States.ArrayUnique($.same)", """[1,"1",{"a":1,"b":2}]""")]
    [InlineData("States.Base64Encode('Data to encode')", "\"RGF0YSB0byBlbmNvZGU=\"")]
    [InlineData("States.Base64Decode('RGF0YSB0byBlbmNvZGU=')", "\"Data to encode\"")]
    [InlineData("States.Hash('input data', 'SHA-1')", "\"aaff4a450a104cd177d28d18d74485e8cae074b7\"")]
    [InlineData("States.Hash('', 'MD5')", "\"d41d8cd98f00b204e9800998ecf8427e\"")]
    [InlineData("States.JsonMerge($.o, States.StringToJson('\\{\"a\":2,\"c\":3\\}'), false)", """{"a":2,"b":[true,null,"x"],"c":3}""")]
    [InlineData("States.MathAdd(1.5, -0.5)", "2")]
    [InlineData("States.MathAdd($.odd, States.MathAdd(1, 1))", "4")]
    [InlineData("States.ArrayGetItem( States.StringSplit( $$.Execution.Name , '-' ) , 1 )", "\"1\"")]
    [InlineData("States.Format('{}', $['a, b'])", "\"comma\"")]
    public void A_call_gives_its_value(string text, string expected) =>
        Assert.Equal(expected.Trim(), JsonValues.Text(Intrinsic.Parse(text).Evaluate(Scope, "x.$")));

    [Theory]
    [InlineData("States.StringToJson('nonsense')")]
    [InlineData("States.StringToJson($.n)")]
    [InlineData("States.ArrayPartition($.n, 0)")]
    [InlineData("States.ArrayPartition($.name, 1)")]
    [InlineData("States.ArrayRange(1, 2000, 1)")]
    [InlineData("States.ArrayRange(1, 2, 0)")]
    [InlineData("States.ArrayGetItem($.n, 5)")]
    [InlineData("States.ArrayGetItem($.n, -1)")]
    [InlineData("States.Base64Decode('%')")]
    [InlineData("States.Hash('x', 'CRC')")]
    [InlineData("States.JsonMerge($.o, $.o, true)")]
    [InlineData("States.MathAdd('1', 1)")]
    [InlineData("States.MathAdd(9223372036854775807, 1)")]
    [InlineData("States.MathRandom(5, 5)")]
    [InlineData("States.Format('{} {}', 1)")]
    [InlineData("States.Format('{}', 1, 2)")]
    public void A_function_that_refuses_its_arguments_names_the_call(string text)
    {
        var failure = Assert.Throws<StatesException>(() => Intrinsic.Parse(text).Evaluate(Scope, "x.$"));

        Assert.Equal("States.IntrinsicFailure", failure.Error);
        Assert.StartsWith($"The function '{text}' had the following error: ", failure.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void An_argument_without_a_value_fails_as_its_field_does()
    {
        var failure = Assert.Throws<StatesException>(() => Intrinsic.Parse("States.Array($.absent)").Evaluate(Scope, "x.$"));

        Assert.Equal("States.Runtime", failure.Error);
        Assert.StartsWith("The JSONPath '$.absent' specified for the field 'x.$' could not be found", failure.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("States.Nothing()")]
    [InlineData("States.UUID")]
    [InlineData("States.UUID(1)")]
    [InlineData("States.UUID() x")]
    [InlineData("States.Format()")]
    [InlineData("States.Array(1,)")]
    [InlineData("States.Array(one)")]
    [InlineData("States.Array('open)")]
    [InlineData("""States.Array('\"')""")]
    [InlineData("States.Array($.a[)")]
    [InlineData("States.MathAdd(1)")]
    public void What_is_no_call_is_refused_with_its_text(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<IntrinsicSyntaxException>(() => Intrinsic.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_seed_makes_chance_repeatable_and_the_end_is_left_out()
    {
        var call = Intrinsic.Parse("States.MathRandom(1, 4, 7)");
        var first = call.Evaluate(Scope, "x.$").GetInt32();

        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(first, call.Evaluate(Scope, "x.$").GetInt32()));
        Assert.All(Enumerable.Range(0, 200), _ => Assert.InRange(Intrinsic.Parse("States.MathRandom(1, 4)").Evaluate(Scope, "x.$").GetInt32(), 1, 3));
    }

    [Fact]
    public void A_uuid_is_another_one_each_time()
    {
        var call = Intrinsic.Parse("States.UUID()");

        Assert.NotEqual(Guid.Parse(call.Evaluate(Scope, "x.$").GetString()!), Guid.Parse(call.Evaluate(Scope, "x.$").GetString()!));
    }
}
