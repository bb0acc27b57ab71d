using System.Globalization;
using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Tests;
using Xunit.Abstractions;

namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

/// <summary>Expressions whose answers were measured on AWS: all of those that are quoted hold, and nearly all of those that were described.</summary>
public class MeasuredExpressionTests(ITestOutputHelper output)
{
    private const double LeastShareOfDescribed = 0.95;

    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = 1000 };

    /// <summary>Rows that do not hold, each with its reason; the list may only shrink.</summary>
    private static readonly Dictionary<string, string> Known = [];

    [MeasuredFact]
    public async Task An_expression_ends_as_AWS_was_measured_to_end_it()
    {
        var unknown = new StringBuilder();
        var held = new Dictionary<bool, (int Held, int All)> { [true] = default, [false] = default };
        foreach (var row in JsonElement.Parse(await File.ReadAllTextAsync(MeasuredFactAttribute.File), AnyDepth).EnumerateArray())
        {
            var measured = new MeasuredExpression(row);
            var differences = await measured.CompareAsync();
            var (before, all) = held[measured.IsVerbatim];
            held[measured.IsVerbatim] = (before + (differences.Count == 0 ? 1 : 0), all + 1);
            if (differences.Count > 0 != Known.ContainsKey(measured.Id))
            {
                unknown.AppendLine(CultureInfo.InvariantCulture, $"{measured.Id}: {(differences.Count == 0 ? "holds now, take it off the list" : string.Join("; ", differences))}");
            }
        }

        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"Measured expressions: verbatim {held[true].Held} of {held[true].All}, described {held[false].Held} of {held[false].All}, {Known.Count} known differences.");
        output.WriteLine(summary);
        Console.WriteLine(summary);
        Assert.True(unknown.Length == 0, $"{summary}\n{unknown}");
        Assert.Equal(held[true].All, held[true].Held);
        Assert.True(held[false].Held >= held[false].All * LeastShareOfDescribed, summary);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class MeasuredFactAttribute : FactAttribute
    {
        public MeasuredFactAttribute() => Skip = System.IO.File.Exists(File)
            ? null
            : "The measured expressions are not here: put them in ../shared/conformance/measured beside the repository, or set ASL_CONFORMANCE to the folder above them.";

        public static string File { get; } = Path.Combine(
            Environment.GetEnvironmentVariable("ASL_CONFORMANCE") is { Length: > 0 } named ? named : Path.Combine(RepositoryRoot.Path, "..", "shared", "conformance"),
            "measured",
            "jsonata-aws.json");
    }
}
