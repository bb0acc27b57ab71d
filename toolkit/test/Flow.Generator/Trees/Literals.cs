using System.Globalization;
using AsteroidWorkflows.Flow.Generator.Contracts;
using Microsoft.CodeAnalysis.CSharp;

namespace AsteroidWorkflows.Flow.Generator.Trees;

/// <summary>Constants as C# writes them, also those that cannot be null or zero, or that C# does not compute while it compiles.</summary>
internal sealed class Literals(Random random)
{
    private static readonly string[] Chars = ["'a'", "'b'", "','", "'-'", "'ü'", "'\\''", "'\\\\'", "'%'", "'$'", "'\\n'"];

    private readonly RandomValues _values = new(random, null!);

    /// <summary>Whether a type has literals at all.</summary>
    internal static bool? Has(string type) => type.TrimEnd('?') is "string" or "bool" or "int" or "double" or "uint" or "Guid" or "DateTimeOffset" or "Plain" or "Named" or "Renamed" or "byte" or "short";

    internal Tree Of(string type) => new(type.TrimStart('#'), Tree.Escaped(Text(type)));

    private string Text(string type) => type switch
    {
        "#int" => Some("1", "2", "3", "(-1)", "7", "1000", "100000"),
        "#double" => Some("0.5", "2.0", "4.0", "(-3.0)"),
        "#char" => Chars[random.Next(Chars.Length)],
        "#index" => Some("0", "1", "2", "5"),
        "#key" => Some("\"a\"", "\"constructor\"", "\"k2\"", "\"none\"", "\"__proto__\"", "\"\""),
        "string" => SymbolDisplay.FormatLiteral(_values.Text(), quote: true),
        "bool" => random.Next(2) == 0 ? "true" : "false",
        "int" => $"int.Parse(\"{_values.Int()}\")",
        "byte" => "((byte)200)",
        "short" => "((short)-7)",
        "uint" => $"{(uint)_values.Int()}u",
        "double" => $"double.Parse(\"{_values.Double().ToString("R", CultureInfo.InvariantCulture)}\")",
        "Guid" => "Guid.Empty",
        "DateTimeOffset" => $"DateTimeOffset.Parse(\"{_values.Moment()}\")",
        "Plain" => Some("Plain.Low", "Plain.Normal", "Plain.High"),
        "Named" => Some("Named.Low", "Named.High"),
        "Renamed" => Some("Renamed.Zero", "Renamed.Two"),
        _ => random.Next(3) == 0 ? $"({type})null" : $"({type}){Text(type[..^1])}",
    };

    private string Some(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
