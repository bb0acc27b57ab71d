using System.Globalization;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids.Masses;

namespace AsteroidWorkflows.Asteroids.Tests.Masses;

public class MassListTests
{
    [Fact]
    public async Task A_body_measured_more_than_once_gets_the_mean()
    {
        var (list, masses) = await ReadAsync(" 1 Ceres 9.0E+20 4.38E+19\n 4 Vesta 2.6E+20 1E+18\n 1  Ceres 9.5E+20 1E+19\r\n1 Ceres\t1e21 1e19\n");

        Assert.Equal(new Dictionary<string, double> { ["1 Ceres"] = (9.0e20 + 9.5e20 + 1e21) / 3, ["4 Vesta"] = 2.6e20 }, masses);
        Assert.Equal((4, 2, 0), (list.Measurements, list.Bodies, list.Skipped));
    }

    [Theory]
    [InlineData(" 26308 1998 SM165 6.78E+18 2.4E+17", "26308 1998 SM165", 6.78e18)]
    [InlineData("1999 OJ4 4.1E+17 2E+16", "1999 OJ4", 4.1e17)]
    [InlineData("1P/ Halley 2.2E+14 1E+14", "1P/ Halley", 2.2e14)]
    [InlineData("SL9 1.53E+12 1.53E+11 BkUp", "SL9", 1.53e12)]
    [InlineData("SL9 1.53E+12 1.53E+11 see note", "SL9", 1.53e12)]
    [InlineData("7 Iris 12 3", "7 Iris", 12)]
    [InlineData("7 Iris\u0001 12 3\u0002", "7 Iris", 12)]
    [InlineData("9 Nan 12 3", "9 Nan", 12)]
    [InlineData("9 Infinity 12 3 NaN", "9 Infinity", 12)]
    [InlineData("9 O'Name é 12 3", "9 O'Name é", 12)]
    public async Task Irregular_lines_are_read_where_they_make_sense(string line, string name, double mass)
    {
        var (_, masses) = await ReadAsync(line);

        Assert.Equal(new Dictionary<string, double> { [name] = mass }, masses);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u0001 ")]
    [InlineData(" 9.55E+20 4.38E+19")]
    [InlineData(" 1 9.55E+20 4.38E+19")]
    [InlineData("1 Ceres")]
    [InlineData("1 Ceres 9.55E+20")]
    [InlineData("1 Ceres 9.55E+20 unknown")]
    [InlineData("1 Ceres 1e400 1e60")]
    public async Task Lines_without_a_name_and_two_numbers_are_counted_as_skipped(string line)
    {
        var (list, masses) = await ReadAsync(line + "\n2 Pallas 2E20 1E18\n");

        Assert.Equal(new Dictionary<string, double> { ["2 Pallas"] = 2e20 }, masses);
        Assert.Equal((1, 1, 1), (list.Measurements, list.Bodies, list.Skipped));
    }

    [Fact]
    public async Task Every_mass_comes_out_as_it_went_in()
    {
        var random = new Random(29);
        var expected = Enumerable.Range(1, 3000).ToDictionary(i => $"{i} Body", _ => random.NextDouble() * Math.Pow(10, random.Next(0, 25)));
        var text = string.Concat(expected.Select(pair => string.Create(CultureInfo.InvariantCulture, $" {pair.Key} {pair.Value:R} 1E+1\n")));

        var (list, masses) = await ReadAsync(text);

        Assert.Equal(expected, masses);
        Assert.Equal((3000, 0), (list.Bodies, list.Skipped));
    }

    [Fact]
    public async Task No_input_stops_it_and_every_line_is_counted()
    {
        var random = new Random(31);
        string[] tokens = ["1", "Ceres", "9.55E+20", "-4E19", "1e999", "NaN", "\n", "\n", "\r\n", "\u0001", "é", "+", ".", "1e59", "\"", "\\"];
        for (var round = 0; round < 300; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(200)).Select(_ => tokens[random.Next(tokens.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text + " ");
            for (var i = random.Next(5); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var (list, masses) = await ReadAsync(new Dribble(bytes, random));

            Assert.Equal(bytes.Count(value => value == '\n') + (bytes[^1] == '\n' ? 0 : 1), list.Measurements + list.Skipped);
            Assert.Equal(list.Bodies, masses.Count);
            Assert.All(masses, pair => Assert.True(double.IsFinite(pair.Value) && pair.Key.Length > 0));
        }
    }

    [Fact]
    public async Task The_bundled_list_is_read_without_a_loss()
    {
        await using var bundled = MassList.OpenBundled();

        var (list, masses) = await ReadAsync(bundled);

        Assert.Equal(0, list.Skipped);
        Assert.InRange(list.Bodies, 36, 100);
        Assert.True(list.Measurements > list.Bodies);
        Assert.InRange(masses["1 Ceres"], 9.3e20, 9.5e20);
        Assert.InRange(masses["4 Vesta"], 2.5e20, 2.7e20);
        Assert.InRange(masses["433 Eros"], 6.6e15, 6.8e15);
    }

    private static Task<(MassList List, Dictionary<string, double> Masses)> ReadAsync(string text) =>
        ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static async Task<(MassList List, Dictionary<string, double> Masses)> ReadAsync(Stream source)
    {
        var list = await MassList.ReadAsync(source, CancellationToken.None);
        using var json = new MemoryStream();
        await list.WriteJsonAsync(json, CancellationToken.None);
        return (list, JsonSerializer.Deserialize<Dictionary<string, double>>(json.ToArray())!);
    }
}
