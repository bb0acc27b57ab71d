using System.Text.Json;
using AsteroidWorkflows.Engine.Json;

namespace AsteroidWorkflows.Engine.Tests.Values;

public class JsonValuesTests
{
    [Theory]
    [InlineData("""{"a":[1,2.50,"é😀<&'+\u2028"],"b":null}""")]
    [InlineData("""["\\ud83d","\"","\n\u0001\\u0041"]""")]
    public void A_value_is_written_with_only_the_escapes_it_needs(string json) => Assert.Equal(
        json.Replace("\\u2028", "\u2028", StringComparison.Ordinal), JsonValues.Text(JsonValues.Parse(json)));

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{")]
    [InlineData("")]
    public void Half_a_character_pair_is_no_JSON_and_neither_is_half_an_object(string text) =>
        Assert.ThrowsAny<JsonException>(() => JsonValues.Parse(text));

    [Fact]
    public void Half_a_character_pair_is_no_JSON_unescaped_either() =>
        Assert.ThrowsAny<JsonException>(() => JsonValues.Parse($"\"{(char)0xd800}\""));

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("1e2", "100", true)]
    [InlineData("12345678901234567891", "12345678901234567892", false)]
    [InlineData("""{"a":1,"b":[2]}""", """{"b":[2.0],"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("1", "\"1\"", false)]
    [InlineData("null", "false", false)]
    public void Values_are_compared_by_what_they_mean(string left, string right, bool expected) =>
        Assert.Equal(expected, JsonValues.AreEqual(JsonValues.Parse(left), JsonValues.Parse(right)));

    [Theory]
    [InlineData(1.0, "1")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1e21, "1E+21")]
    public void A_whole_number_has_no_fraction(double number, string expected) => Assert.Equal(expected, JsonValues.Text(JsonValues.NumberOf(number)));

    [Fact]
    public void A_value_may_be_built_within_another()
    {
        var value = JsonValues.Build(0, static (writer, _) =>
        {
            writer.WriteStartArray();
            JsonValues.ArrayOf([JsonValues.StringOf("inner")]).WriteTo(writer);
            writer.WriteEndArray();
        });

        Assert.Equal("""[["inner"]]""", JsonValues.Text(value));
    }
}
