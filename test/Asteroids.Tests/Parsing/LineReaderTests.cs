using System.Text;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Asteroids.Tests.Parsing;

public class LineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    [InlineData("one", new[] { "one" })]
    [InlineData("one\ntwo\n", new[] { "one", "two" })]
    [InlineData("one\r\n\r\ntwo", new[] { "one", "", "two" })]
    public async Task Lines_end_at_line_feeds_and_at_the_end(string text, string[] lines) =>
        Assert.Equal(lines, await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public async Task Lines_are_the_same_whatever_pieces_the_stream_comes_in()
    {
        var random = new Random(11);
        var text = string.Join('\n', Enumerable.Range(0, 3000).Select(i => new string((char)('a' + (i % 26)), random.Next(100))));

        Assert.Equal(text.Split('\n'), await ReadAsync(new Dribble(Encoding.UTF8.GetBytes(text), random)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task A_line_that_does_not_fit_is_an_empty_one(string end)
    {
        var text = "before\n" + new string('x', 5 * LineReader.LongestLine) + end;

        Assert.Equal(["before", ""], await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public async Task Reading_goes_on_after_a_line_that_does_not_fit()
    {
        var text = new string('x', 2 * LineReader.LongestLine) + "\nafter\n";

        Assert.Equal(["", "after"], await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text))));
    }

    private static async Task<List<string>> ReadAsync(Stream stream)
    {
        using var reader = new LineReader(stream);
        var lines = new List<string>();
        do
        {
            while (reader.TryRead(out var line))
            {
                lines.Add(Encoding.UTF8.GetString(line));
            }
        }
        while (await reader.FillAsync(CancellationToken.None));

        return lines;
    }
}
