using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Functions.Files;

/// <summary>A file of any length, made of a start and of one block over and over.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Start">Its first bytes.</param>
/// <param name="Block">What follows, whole lines.</param>
/// <param name="Blocks">How often.</param>
internal sealed record GeneratedFile(string Name, byte[] Start, byte[] Block, int Blocks)
{
    private const int RowsInBlock = 10_000;

    public long Length => Start.Length + ((long)Block.Length * Blocks);

    public static GeneratedFile Named(string name) => name switch
    {
        "benner" => new GeneratedFile(name, Encoding.UTF8.GetBytes("<html><body><pre>\nRank  Percentile\n"), Rows(BennerRow), 1_000_000 / RowsInBlock),
        "exoplanets" => Exoplanets(),
        _ => throw new ArgumentException($"There is no file '{name}': benner, exoplanets."),
    };

    private static GeneratedFile Exoplanets()
    {
        var block = Rows(ExoplanetRow);
        var start = Encoding.UTF8.GetBytes(
            "koi_sma,kepoi_name,koi_eccen,koi_incl,koi_longp,koi_period,koi_prad,koi_teq,koi_srad,koi_steff,koi_sage,koi_disposition,koi_pdisposition\n");
        return new GeneratedFile("exoplanets", start, block, (int)((1L << 30) / block.Length));
    }

    private static byte[] Rows(Func<Random, int, string> row)
    {
        var random = new Random(20_061);
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, RowsInBlock).Select(rank => row(random, rank) + "\n")));
    }

    // As many bodies have a number and a name as on the list itself: about one in eight, and one in seventy.
    private static string BennerRow(Random random, int rank)
    {
        var number = random.Next(8) == 0 ? $"({random.Next(1000, 600_000)})" : "";
        var name = number.Length > 0 && random.Next(9) == 0 ? "Namesake" : "";
        var designation = $"{random.Next(1990, 2025)} {(char)('A' + random.Next(25))}{(char)('A' + random.Next(25))}{random.Next(1, 400)}";
        var note = random.Next(12) switch { 0 => "  RADAR", 1 => "  BINARY", _ => "" };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rank,5}   {random.NextDouble() * 100:0.00} {number,13} {name,-16} {designation,-11} {3.8 + (random.NextDouble() * 20):0.000}    {random.NextDouble():0.000}   {random.NextDouble():0.000}    {15 + (random.NextDouble() * 15):0.0}   {0.8 + random.NextDouble():0.000}  {random.NextDouble():0.000}    {random.NextDouble() * 60:0.0}{note}");
    }

    private static string ExoplanetRow(Random random, int rank) => string.Create(
        CultureInfo.InvariantCulture,
        $"{random.NextDouble():0.0000},K{rank:00000}.01,{random.NextDouble():0.00},{random.NextDouble() * 90:0.00},,{random.NextDouble() * 400:0.000000000},{random.NextDouble() * 20:0.00},{random.Next(200, 2500)},{random.NextDouble() * 2:0.000},{random.Next(3000, 8000)},,CONFIRMED,CANDIDATE");
}
