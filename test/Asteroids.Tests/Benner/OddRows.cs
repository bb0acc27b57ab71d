using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.Asteroids.Tests.Benner;

/// <summary>Lines such as the list has, and what damage makes of them: the same ones for the same seed.</summary>
internal sealed class OddRows(int seed)
{
    private static readonly string[] Bodies =
        ["", "(138925)", "(25143) Itokawa", "(433)   Eros", "(4015) Wilson-Harrington", "(1111) Moore  O'Neill", "(5) A, \"B\"", "(6) (7) 8 1999 AB", "x"];

    private static readonly string[] Designations = ["2006 RH120", "6743 P-L", "3239 T-2", "A898 PA", "1998  SF36", "2001 A", "20x1 AB", "2001 ab1"];

    private static readonly string[] Notes = ["", "  RADAR", " RADAR BINARY", "   -5", " 7.x", " .", " see note 3", " 4", "\r", " \u007F"];

    private readonly Random _random = new(seed);

    /// <summary>A row, in most cases: bodies, designations, notes and numbers may be odd.</summary>
    public byte[] Row()
    {
        var numbers = string.Join(Gap(), Enumerable.Range(0, 7).Select(_ => Number()));
        var text = $"{Gap()}{_random.Next(10_000)}{Gap()}{Number()}{Gap()}{Pick(Bodies)}{Gap()}{Pick(Designations)}{Gap()}{numbers}{Pick(Notes)}";
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>A row with some bytes changed, taken out or put in, line feeds excepted.</summary>
    public byte[] DamagedRow()
    {
        var row = Row().ToList();
        for (var changes = _random.Next(4); changes > 0 && row.Count > 0; changes--)
        {
            var at = _random.Next(row.Count);
            switch (_random.Next(3))
            {
                case 0:
                    row.RemoveAt(at);
                    break;
                case 1:
                    row.Insert(at, OddByte());
                    break;
                default:
                    row[at] = OddByte();
                    break;
            }
        }

        return [.. row];
    }

    private byte OddByte()
    {
        var value = _random.Next(3) == 0 ? (byte)_random.Next(256) : "<>&;()--..  \"',\r\t\0\u007F19AZaz"u8[_random.Next(24)];
        return value == '\n' ? (byte)'.' : value;
    }

    private string Number() => _random.Next(60) switch
    {
        0 => "-1.5",
        1 => ".5",
        2 => "5.",
        3 => ".",
        4 => "1.2.3",
        5 => "1..2",
        6 => "12345678901234567.25",
        _ => (_random.NextDouble() * 100).ToString($"F{_random.Next(4)}", CultureInfo.InvariantCulture),
    };

    private string Gap() => new(' ', _random.Next(1, 5));

    private string Pick(string[] choices) => choices[_random.Next(3) == 0 ? _random.Next(choices.Length) : _random.Next(2)];
}
