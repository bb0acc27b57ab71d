using System.Text.RegularExpressions;

namespace AsteroidWorkflows.Build.Walkthroughs;

/// <summary>
/// Reads what a document tells to do: a code block that follows the path of a file is that file, a block of removed and added lines is a change to it.
/// </summary>
internal static partial class Walkthrough
{
    /// <summary>The changes of a document, in its order.</summary>
    public static IReadOnlyList<Change> Read(string document) =>
    [
        .. Block().Matches(document.ReplaceLineEndings("\n")).Select(block =>
        {
            var (path, kind, text) = (block.Groups["path"].Value, block.Groups["kind"].Value, block.Groups["text"].Value);
            return kind == "diff" ? new Change(path, Lines(text, '-'), Lines(text, '+')) : new Change(path, "", text);
        }),
    ];

    private static string Lines(string text, char sign) => string.Concat(text.Split('\n').Where(line => line.StartsWith(sign)).Select(line => line[1..] + "\n"));

    // The last path between backticks that ends like a source file, then the block.
    [GeneratedRegex(@"`(?<path>[\w./]+\.cs)`[^`]*?(\[`[^`]*`\][^`]*?)?:[^`\n]*\n```(?<kind>csharp|diff)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
