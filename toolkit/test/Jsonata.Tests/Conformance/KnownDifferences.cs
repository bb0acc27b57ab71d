namespace AsteroidWorkflows.Jsonata.Tests.Conformance;

/// <summary>The cases that do not hold, each with its reason: lines of the form <c>case: reason</c>.</summary>
internal static class KnownDifferences
{
    public static Dictionary<string, string> Read()
    {
        using var stream = typeof(KnownDifferences).Assembly.GetManifestResourceStream("known-differences.txt")!;
        using var reader = new StreamReader(stream);
        var result = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(": ", 2);
                Assert.True(parts.Length == 2 && parts[1].Length > 0, $"A known difference needs its reason: {line}");
                result.Add(parts[0], parts[1]);
            }
        }

        return result;
    }
}
