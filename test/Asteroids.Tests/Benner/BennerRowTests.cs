using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Benner;

namespace AsteroidWorkflows.Asteroids.Tests.Benner;

public class BennerRowTests
{
    [Fact]
    public void A_row_has_seven_numbers_and_each_is_read_from_its_own_column()
    {
        var line = " 175   98.20      (25143) Itokawa           1998 SF36    4.632    0.772   0.735    19.2   1.324  0.280    1.6  RADAR"u8;

        Assert.True(BennerRow.TryParse(line, out var row));

        Assert.Equal("25143", Text(row.Number));
        Assert.Equal("Itokawa", Text(row.Name));
        Assert.Equal("1998", Text(row.Year));
        Assert.Equal("SF36", Text(row.Letters));
        Assert.Equal("4.632", Text(row.DeltaV));
        Assert.Equal("0.772", Text(row.DeltaVToMoon));
        Assert.Equal("0.735", Text(row.DeltaVToMars));
        Assert.Equal("19.2", Text(row.Magnitude));
        Assert.Equal("1.324", Text(row.SemiMajorAxis));
        Assert.Equal("0.280", Text(row.Eccentricity));
        Assert.Equal("1.6", Text(row.Inclination));
    }

    [Theory]
    [InlineData("1 99.99 2006 RH120 3.813 0.635 0.605 29.5 1.033 0.025 0.6 RADAR", "", "", "2006 RH120")]
    [InlineData("9721 0.04 (138925) 2001 AU43 23.725 3.954 3.766 15.9 1.897 0.377 72.1", "138925", "", "2001 AU43")]
    [InlineData("5 99 ( 3361 ) Orpheus 1982 HR 5 6 7 8 1.2 .3 2. BINARY", "3361", "Orpheus", "1982 HR")]
    [InlineData("5 99 (3833) Ra-Shalom's 2nd 1999 XX 6743 P-L 5 6 7 8 1 2 3 RADAR BINARY", "3833", "Ra-Shalom's 2nd 1999 XX", "6743 P-L")]
    [InlineData("5 99 3239 T-2 5 6 7 -8 1 2 3 some later note", "", "", "3239 T-2")]
    [InlineData("5\t99\u00012006 RH120 5 6 7 8 1 2 3\r", "", "", "2006 RH120")]
    [InlineData("5 99 (1566) Old A898 PA 5 6 7 8 1 2 3", "1566", "Old", "A898 PA")]
    public void Bodies_with_and_without_number_name_and_notes_are_rows(string line, string number, string name, string designation)
    {
        Assert.True(BennerRow.TryParse(Encoding.UTF8.GetBytes(line), out var row));

        Assert.Equal(number, Text(row.Number));
        Assert.Equal(name, Text(row.Name));
        Assert.Equal(designation, $"{Text(row.Year)} {Text(row.Letters)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Rank  Percentile  Asteroid  Delta-v")]
    [InlineData("1 99.99")]
    [InlineData("1 99.99 RADAR")]
    [InlineData("1 99.99 2006 RH120 3.813 0.635 0.605 29.5 1.033 0.025")]
    [InlineData("1 99.99 2006 RH120 3.813 0.635 0.605 29.5 1.033 0.025 0.6 0.7")]
    [InlineData("1 99.99 2006 RH120 3.813 0.635 x 29.5 1.033 0.025 0.6")]
    [InlineData("1 99.99 2006 RH120 3.813 0.635 0.6.5 29.5 1.033 0.025 0.6")]
    [InlineData("1 99.99 2006 RH120 3.813 - . 29.5 1.033 0.025 0.6")]
    [InlineData("1 99.99 2006 rh120 3.813 0.635 0.605 29.5 1.033 0.025 0.6")]
    [InlineData("1 99.99 2006 RH,120 3.813 0.635 0.605 29.5 1.033 0.025 0.6")]
    [InlineData("1 99.99 206 RH120 3.813 0.635 0.605 29.5 1.033 0.025 0.6")]
    [InlineData("1 99.99 Itokawa 1998 SF36 3.813 0.635 0.605 29.5 1.033 0.025 0.6")]
    [InlineData("1 99.99 (25143 Itokawa 1998 SF36 3.813 0.635 0.605 29.5 1.033 0.025 0.6")]
    [InlineData("1 99.99 (x) Itokawa 1998 SF36 3.813 0.635 0.605 29.5 1.033 0.025 0.6")]
    [InlineData("x 99.99 2006 RH120 3.813 0.635 0.605 29.5 1.033 0.025 0.6")]
    public void Anything_else_is_no_row(string line) => Assert.False(BennerRow.TryParse(Encoding.UTF8.GetBytes(line), out _));

    private static string Text(ReadOnlySpan<byte> part) => Encoding.UTF8.GetString(part);
}
