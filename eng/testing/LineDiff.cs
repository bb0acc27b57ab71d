namespace AsteroidWorkflows.Tests;

/// <summary>What is different between two texts, line by line, in the fewest lines.</summary>
internal static class LineDiff
{
    /// <summary>All lines of both: <c>"  "</c> before one that they share, <c>"- "</c> before one that goes, <c>"+ "</c> before one that comes.</summary>
    public static IReadOnlyList<string> Of(string[] before, string[] after)
    {
        var start = before.Zip(after).TakeWhile(lines => lines.First == lines.Second).Count();
        var end = before.Reverse().Zip(after.Reverse()).Take(Math.Min(before.Length, after.Length) - start).TakeWhile(lines => lines.First == lines.Second).Count();
        return
        [
            .. before[..start].Select(line => "  " + line),
            .. Middle(before[start..^end], after[start..^end]),
            .. before[^end..].Select(line => "  " + line),
        ];
    }

    private static IEnumerable<string> Middle(string[] before, string[] after)
    {
        var shared = Shared(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return "  " + before[i++];
                j++;
            }
            else if (j == after.Length || (i < before.Length && shared[i + 1, j] >= shared[i, j + 1]))
            {
                yield return "- " + before[i++];
            }
            else
            {
                yield return "+ " + after[j++];
            }
        }
    }

    // How many lines the rests share at most, from each pair of lines on.
    private static int[,] Shared(string[] before, string[] after)
    {
        var most = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                most[i, j] = before[i] == after[j] ? most[i + 1, j + 1] + 1 : Math.Max(most[i + 1, j], most[i, j + 1]);
            }
        }

        return most;
    }
}
