using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Tests.Language;

/// <summary>Regular expressions are JavaScript's: the matches and captures here are what its RegExp gives.</summary>
public sealed class RegexTests
{
    [Theory]
    [InlineData("abcd", "(a|ab)(c|bcd)", """[["abcd","a","bcd"]]""")]
    [InlineData("zaacbbbcac", "(z)((a+)?(b+)?(c))*", """[["zaacbbbcac","z","ac","a",null,"c"]]""")]
    [InlineData("aaba", "^(?:(a*)|b)*$", """[["aaba","a"]]""")]
    [InlineData("aaaa", "a{2,3}?", """[["aa"],["aa"]]""")]
    [InlineData("aaaaa", "a{2,3}", """[["aaa"],["aa"]]""")]
    [InlineData("<b>x</b>", "<(.+?)>", """[["<b>","b"],["</b>","/b"]]""")]
    [InlineData("abab cdcd", @"(\w\w)\1", """[["abab","ab"],["cdcd","cd"]]""")]
    [InlineData("price 12, 7", @"\d+(?=,)", """[["12"]]""")]
    [InlineData("a1 b2", @"(?<=b)\d", """[["2"]]""")]
    [InlineData("xab", "(?<=([a-z]+)([a-z]))b", """[["b","x","a"]]""")]
    [InlineData("a1 b2", @"(?<!a)\d", """[["2"]]""")]
    [InlineData("foobar foobaz", "foo(?!bar)...", """[["foobaz"]]""")]
    [InlineData("2026-12-01", @"(?<year>\d{4})-(?<month>\d\d)", """[["2026-12","2026","12"]]""")]
    [InlineData("a{b}]", @"a{b}\]", """[["a{b}]"]]""")]
    [InlineData("x-y", "[a-]|[x-z]", """[["x"],["-"],["y"]]""")]
    [InlineData("tab\tA", @"\x41|\u0009", """[["\t"],["A"]]""")]
    [InlineData("a.b", @"[^\w]", """[["."]]""")]
    [InlineData("word-edge", @"\bedge\b", """[["edge"]]""")]
    [InlineData("aXbx", "x+", """[["X"],["x"]]""", "i")]
    [InlineData("STRASSE ß", "[^a-z ]", """[["ß"]]""", "i")]
    [InlineData("one\ntwo", "^t.o$", """[["two"]]""", "m")]
    public void A_text_is_matched_as_in_JavaScript(string text, string pattern, string expected, string flags = "")
    {
        var matches = Evaluation.Run($"$match($, /{pattern}/{flags})[]", JsonSerializer.Serialize(text)).EnumerateArray()
            .Select(match => match.GetProperty("groups").EnumerateArray().Prepend(match.GetProperty("match")));

        Evaluation.Yields(expected, $"{JsonSerializer.Serialize(matches)}");
    }

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("*a")]
    [InlineData("a{2,1}")]
    [InlineData("[b-a]")]
    [InlineData("(?a)")]
    [InlineData("x**")]
    public void What_is_no_regular_expression_is_refused(string pattern) =>
        Assert.True(Assert.Throws<JsonataException>(() => JsonataExpression.Parse($"/{pattern}/")).IsSyntaxError);

    [Theory]
    [InlineData("$match('x', /x?/).match", "\"x\"")]
    [InlineData("$match('ab', /$/).index", "2")]
    [InlineData("$contains('ab', /x*/)", "true")]
    [InlineData("$replace('ab', /$/, '!')", "\"ab!\"")]
    public void The_first_match_may_be_empty(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("$match('ab', /x*/)")]
    [InlineData("$split('ab', /x*/)")]
    public void A_further_match_may_not(string expression) => Evaluation.Fails("D1004", expression);

    [Fact]
    public void Neither_a_long_text_nor_deep_groups_exhaust_the_stack()
    {
        Evaluation.Yields("200000", "$length($match($pad('', 200000, 'ab'), /(a|b)*/, 1).match)");
        Assert.Throws<JsonataException>(() => JsonataExpression.Parse($"/{new string('(', 100_000)}/"));
    }
}
