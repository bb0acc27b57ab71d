using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Benner;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Asteroids.Tests.Benner;

/// <summary>What a line is as CSV, by <see cref="BennerRow"/> alone: what the short way is held against.</summary>
internal static class LongWay
{
    /// <summary>The line as CSV, or nothing where it is no row.</summary>
    public static string Csv(byte[] line)
    {
        byte[] copy = [.. line]; // tags are removed in place
        return BennerRow.TryParse(HtmlLine.ToText(copy.AsSpan().TrimEnd((byte)'\r')), out var row)
            ? $"{Text(row.Year)} {Text(row.Letters)},{Text(row.DeltaV)},{Text(row.Magnitude)},{Text(row.SemiMajorAxis)},{Text(row.Eccentricity)},"
                + $"{Text(row.Inclination)},{Text(row.Number)},{Quoted(Text(LenientText.Clean(row.Name)))}\r\n"
            : "";
    }

    private static string Quoted(string name) =>
        name.AsSpan().ContainsAny(',', '"') ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;

    private static string Text(ReadOnlySpan<byte> part) => Encoding.UTF8.GetString(part);
}
