using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Asteroids.Tests.Parsing;

public class TokensTests
{
    [Fact]
    public void A_line_of_any_length_is_taken_apart_at_white_space_and_control_characters()
    {
        var random = new Random(53);
        for (var length = 0; length < 300; length++)
        {
            var line = new byte[length];
            for (var i = 0; i < length; i++)
            {
                line[i] = random.Next(10) == 0 ? "\0\t\r \u007F"u8[random.Next(5)] : (byte)random.Next('!', '\u007F');
            }

            var expected = Encoding.ASCII.GetString(line).Split(['\0', '\t', '\r', ' ', '\u007F'], StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(expected.Length > Tokens.Most ? [] : expected, Split(line));
        }
    }

    [Theory]
    [InlineData(Tokens.Most, Tokens.Most)]
    [InlineData(Tokens.Most + 1, 0)]
    public void A_line_of_too_many_tokens_has_none(int tokens, int found)
    {
        var line = string.Join(' ', Enumerable.Repeat("é", tokens));

        Assert.Equal(found, Split(Encoding.UTF8.GetBytes(line)).Count);
        Assert.Equal(found, Split(Encoding.UTF8.GetBytes(line + " ")).Count);
    }

    [Fact]
    public void Tokens_next_to_each_other_keep_what_is_between_them()
    {
        var tokens = new Tokens("  1P/  Halley 2.2E+14 "u8);

        Assert.Equal("1P/  Halley", Encoding.UTF8.GetString(tokens[0, 2]));
        Assert.True(tokens[2, 2].IsEmpty);
    }

    private static List<string> Split(byte[] line)
    {
        var tokens = new Tokens(line);
        var texts = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            texts.Add(Encoding.UTF8.GetString(tokens[i]));
        }

        return texts;
    }
}
