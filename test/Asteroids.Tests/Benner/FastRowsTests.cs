using System.Text;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids.Benner;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Asteroids.Tests.Benner;

public class FastRowsTests
{
    private const string Usual = "   1   99.99                                2006 RH120   3.813    0.635   0.605    29.5   1.033  0.025    0.6";

    [Theory]
    [InlineData(Usual)]
    [InlineData(Usual + "  RADAR")]
    [InlineData(Usual + "  RADAR BINARY\r")]
    [InlineData("9721    0.04     (138925)                   2001 AU43   23.725    3.954   3.766    15.9   1.897  0.377   72.1")]
    [InlineData(" 175   98.20      (25143) Itokawa           1998 SF36    4.632    0.772   0.735    19.2   1.324  0.280    1.6")]
    [InlineData(" 176   98.10       (4015) Wilson-Harrington 1979 VA      5.632    0.772   0.735    16.0   2.639  0.624    2.8")]
    [InlineData(" 177   98.00       (3753) O'Name of Two     6743 P-L     5.632    0.772   0.735    16.0   2.639  0.624    2.8")]
    [InlineData("5 99 A898 PA .5 6. 7 8 1 2 3")]
    public void Rows_as_the_list_has_them_go_the_short_way(string row)
    {
        var (rows, read, csv) = Write(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(row + "\n", 100))));

        Assert.Equal((100, 100 * (row.Length + 1)), (rows, read));
        Assert.Equal(string.Concat(Enumerable.Repeat(LongWay.Csv(Encoding.ASCII.GetBytes(row)), 100)), csv);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Rank  Percentile  Asteroid  Delta-v")]
    [InlineData(Usual + " see note -3")]
    [InlineData(Usual + " 7")]
    [InlineData(Usual + " &amp;")]
    [InlineData("<b>" + Usual + "</b>")]
    [InlineData(Usual + "                         and a line that goes on")]
    [InlineData(" 300 97.00 (1111) Moore, O'Neill 6743 P-L 5.0 0.8 0.7 20.0 1.5 0.3 2.0")]
    [InlineData(" 300 97.00 6743\tP-L 5.0 0.8 0.7 20.0 1.5 0.3 2.0")]
    [InlineData(" 300 97.00 6743  P-L 5.0 0.8 0.7 20.0 1.5 0.3 2.0")]
    [InlineData(" 300 97.00 6743 p-l 5.0 0.8 0.7 20.0 1.5 0.3 2.0")]
    [InlineData(" 300 97.00 67x3 P-L 5.0 0.8 0.7 20.0 1.5 0.3 2.0")]
    [InlineData(" 3.0 97.00 6743 P-L 5.0 0.8 0.7 20.0 1.5 0.3 2.0")]
    [InlineData(" 300 97..0 6743 P-L 5.0 0.8 0.7 20.0 1.5 0.3 2.0")]
    [InlineData(" 300 97.00 6743 P-L 5.0 0.8 0.7 20.0 1.5. 0.3 2.0")]
    [InlineData(" 300 97.00 6743 P-L 5.0 0.8 0.7 20.0 -1.5 0.3 2.0")]
    [InlineData(" 300 97.00 1111 6743 P-L 5.0 0.8 0.7 20.0 1.5 0.3 2.0")]
    public void Whatever_is_not_of_the_usual_shape_is_left_to_the_long_way(string line) =>
        Assert.Equal((0, 0, ""), Write(Encoding.ASCII.GetBytes(line + "\n")));

    [Theory]
    [InlineData(4001)]
    [InlineData(4002)]
    public void Whatever_the_short_way_takes_is_the_same_the_long_way(int seed)
    {
        var lines = new OddRows(seed);
        var taken = 0;
        for (var count = 0; count < 40_000; count++)
        {
            var line = lines.DamagedRow();

            var (rows, read, csv) = Write([.. line, (byte)'\n', .. lines.Row(), (byte)' ']);

            Assert.InRange(rows, 0, 1);
            Assert.Equal(rows == 0 ? 0 : line.Length + 1, read);
            Assert.Equal(rows == 0 ? "" : LongWay.Csv(line), csv);
            taken += rows;
        }

        Assert.InRange(taken, 5_000, 35_000);
    }

    [Fact]
    public async Task A_page_is_the_same_table_whatever_pieces_it_comes_in()
    {
        var lines = new OddRows(4003);
        var page = Enumerable.Range(0, 4_000).Select(_ => lines.DamagedRow()).ToArray();
        byte[] bytes = [.. page.SelectMany(line => line.Append((byte)'\n'))];
        var expected = "pdes,dv,H,a,e,i,number,name\r\n" + string.Concat(page.Select(LongWay.Csv));

        foreach (var stream in new[] { new MemoryStream(bytes), new Dribble(bytes, new Random(4004), 200), new Dribble(bytes, new Random(4005), 5_000) })
        {
            using var csv = new MemoryStream();
            var counts = await BennerCsv.WriteAsync(stream, csv, CancellationToken.None);

            Assert.Equal(expected, Encoding.UTF8.GetString(csv.ToArray()));
            Assert.Equal(page.Length, counts.Rows + counts.Skipped);
        }
    }

    [Fact]
    public async Task The_end_of_a_line_that_does_not_fit_is_no_row()
    {
        var page = Encoding.ASCII.GetBytes(Usual + "\n" + new string(' ', LineReader.LongestLine) + Usual + "\n" + Usual + "\n");
        using var csv = new MemoryStream();

        Assert.Equal(new BennerCounts(2, 1), await BennerCsv.WriteAsync(new MemoryStream(page), csv, CancellationToken.None));
    }

    /// <summary>Nothing is written outside the given room, and rows end where it or the text may not hold another one.</summary>
    [Fact]
    public void Rows_stop_where_the_room_or_the_text_ends()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Usual + "\n", 20)));
        for (var length = 0; length < text.Length; length++)
        {
            var room = new byte[text.Length];
            var usual = FastRows.Write(text, room.AsSpan(0, length));

            Assert.Equal(usual.Rows * (Usual.Length + 1), usual.Read);
            Assert.False(room.AsSpan(length).ContainsAnyExcept((byte)0));
            Assert.Equal(length >= FastRows.Room, usual.Rows > 0);
            Assert.Equal(length >= FastRows.Room, FastRows.Write(text.AsSpan(0, length), room).Rows > 0);
        }
    }

    /// <summary>Writes the rows at the start of the text, which blanks follow, as much as a row may need.</summary>
    private static (int Rows, int Read, string Csv) Write(byte[] text)
    {
        byte[] lines = [.. text, .. Enumerable.Repeat((byte)' ', FastRows.Room)];
        var csv = new byte[lines.Length + FastRows.Room];
        var (rows, read, written) = FastRows.Write(lines, csv);
        return (rows, read, Encoding.UTF8.GetString(csv, 0, written));
    }
}
