using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Asteroids.Tests.Parsing;

public class LineMapTests
{
    private readonly Random _random = new(59);

    [Fact]
    public void Every_byte_of_a_line_is_of_the_kinds_that_it_looks_like()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var text = new byte[ByteMask.All];
            _random.NextBytes(text);
            text[_random.Next(text.Length)] = (byte)'\n';
            var line = text[..Array.IndexOf(text, (byte)'\n')];

            var map = new LineMap(text);

            Assert.Equal(line.Length, map.Length);
            Assert.Equal(Where(line, value => value > ' ' && value != 0x7F), map.Solid);
            Assert.Equal(Where(line, char.IsAsciiDigit), map.Digits);
            Assert.Equal(Where(line, value => value == '.'), map.Points);
            Assert.Equal(Where(line, value => char.IsAsciiLetterOrDigit(value) || value == '-'), map.WordBytes);
            Assert.Equal(Where(line, value => value is '<' or '&'), map.Markup);
        }
    }

    [Fact]
    public void A_text_without_a_line_feed_in_reach_has_no_line()
    {
        var text = new byte[ByteMask.All + 1];
        text[^1] = (byte)'\n';

        Assert.Equal(ByteMask.All, new LineMap(text).Length);
    }

    [Fact]
    public void A_token_is_a_decimal_if_none_of_its_bytes_keeps_it_from_being_one()
    {
        for (var round = 0; round < 5_000; round++)
        {
            var text = new byte[ByteMask.All];
            foreach (ref var value in text.AsSpan())
            {
                value = "0123456789...  -x"u8[_random.Next(17)];
            }

            text[_random.Next(100, text.Length)] = (byte)'\n';
            var map = new LineMap(text);
            var line = text[..map.Length];
            for (var (start, end) = (0, 0); start < line.Length; start = end + 1)
            {
                end = Array.IndexOf(line, (byte)' ', start);
                end = end < 0 ? line.Length : end;
                var token = line[start..end];
                var isDecimal = token.All(value => char.IsAsciiDigit((char)value) || value == '.')
                    && token.Count(value => value == '.') <= 1
                    && token.Any(value => value != '.');

                Assert.Equal(isDecimal || token.Length == 0, (map.NotDecimal & ByteMask.Between(start, end)).IsEmpty);
            }
        }
    }

    private static ByteMask Where(byte[] line, Func<char, bool> isOfKind)
    {
        var (first, second) = (0UL, 0UL);
        for (var place = 0; place < line.Length; place++)
        {
            var bit = isOfKind((char)line[place]) ? 1UL << place : 0;
            (first, second) = place < 64 ? (first | bit, second) : (first, second | bit);
        }

        return new ByteMask(first, second);
    }
}
