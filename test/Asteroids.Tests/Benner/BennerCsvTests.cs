using System.Globalization;
using System.Text;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids.Benner;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Asteroids.Tests.Benner;

public class BennerCsvTests
{
    [Fact]
    public async Task The_page_becomes_a_table_and_other_lines_are_counted()
    {
        var (csv, counts) = await WriteAsync(new MemoryStream(Encoding.UTF8.GetBytes(BennerPage.Html)));

        Assert.Equal(BennerPage.Csv, csv);
        Assert.Equal(new BennerCounts(BennerPage.Rows, BennerPage.OtherLines), counts);
    }

    [Fact]
    public async Task A_page_without_any_row_is_an_error()
    {
        var error = await Assert.ThrowsAsync<GeneralError>(() => WriteAsync(new MemoryStream("<html>\nMoved\n</html>"u8.ToArray())));

        Assert.Contains("no row of the delta-v list in 3 lines", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_another_encoding_does_not_stop_the_list()
    {
        byte[] page = [.. "1 9 (5) Ren"u8, 0xE9, .. "e 1999 AB 1 2 3 4 5 6 7"u8];

        var (csv, _) = await WriteAsync(new MemoryStream(page));

        Assert.EndsWith(",5,Ren\uFFFDe\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_come_out_as_they_went_in()
    {
        var random = new Random(17);
        var page = new StringBuilder();
        var expected = new StringBuilder("pdes,dv,H,a,e,i,number,name\r\n");
        string Number() => (random.NextDouble() * 100).ToString($"F{random.Next(0, 15)}", CultureInfo.InvariantCulture);
        for (var rank = 1; rank <= 2000; rank++)
        {
            var (dv, moon, mars, h, a, e, i) = (Number(), Number(), Number(), Number(), Number(), Number(), Number());
            var number = random.Next(2) == 0 ? "" : $"{random.Next(1, 1_000_000)}";
            var name = number.Length > 0 && random.Next(2) == 0 ? "O'Name" : "";
            var space = new string(' ', random.Next(1, 9));
            var shown = number.Length > 0 ? $"({number}){space}{name}" : "";
            page.Append(CultureInfo.InvariantCulture, $"{rank}{space}{Number()}{space}{shown}{space}2{rank % 1000:000} AB{rank}{space}")
                .Append(string.Join(space, dv, moon, mars, h, a, e, i)).Append(random.Next(2) == 0 ? space + "RADAR\r\n" : "\n");
            expected.Append(CultureInfo.InvariantCulture, $"2{rank % 1000:000} AB{rank},{dv},{h},{a},{e},{i},{number},{name}\r\n");
        }

        var (csv, counts) = await WriteAsync(new Dribble(Encoding.UTF8.GetBytes(page.ToString()), random));

        Assert.Equal(expected.ToString(), csv);
        Assert.Equal(new BennerCounts(2000, 0), counts);
    }

    [Fact]
    public async Task No_input_stops_it_and_every_line_is_counted()
    {
        var random = new Random(23);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var round = 0; round < 200; round++)
        {
            var page = Damage(Encoding.UTF8.GetBytes(BennerPage.Html), random);
            byte[] whole = [.. page, .. "\n1 9 2006 RH120 1 2 3 4 5 6 7"u8];
            using var csv = new MemoryStream();

            var counts = await BennerCsv.WriteAsync(new Dribble(whole, random), csv, CancellationToken.None);

            Assert.Equal(whole.Count(value => value == '\n') + 1, counts.Rows + counts.Skipped);
            var lines = strict.GetString(csv.ToArray()).Split("\r\n");
            Assert.Equal(counts.Rows + 2, lines.Length);
            Assert.All(lines[1..^1], line => Assert.Matches("^[A0-9][0-9]{3} [A-Z][-A-Za-z0-9]*(,-?[.0-9]+){5},[0-9]*,", line));
        }
    }

    private static byte[] Damage(byte[] page, Random random)
    {
        for (var i = 0; i < 60; i++)
        {
            var at = random.Next(page.Length);
            page = random.Next(4) switch
            {
                0 => [.. page[..at], .. page[random.Next(at, page.Length)..]],
                1 => [.. page[..at], (byte)random.Next(256), .. page[at..]],
                2 => [.. page[..at], .. page[random.Next(Math.Max(0, at - 100), at + 1)..]],
                _ => [.. page[..at], "<>&;().- \"\r\n,1A"u8[random.Next(15)], .. page[(at + 1)..]],
            };
        }

        return page;
    }

    private static async Task<(string Csv, BennerCounts Counts)> WriteAsync(Stream page)
    {
        using var csv = new MemoryStream();
        var counts = await BennerCsv.WriteAsync(page, csv, CancellationToken.None);
        return (Encoding.UTF8.GetString(csv.ToArray()), counts);
    }
}
