using System.Globalization;

namespace AsteroidWorkflows.Serve.Bench;

/// <summary>Prints what was measured, as `build.cs bench` reads it.</summary>
internal static class Figures
{
    public static void Print(string name, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure {name} {value:0.###} {unit}"));
}
