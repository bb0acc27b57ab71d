using System.Text.RegularExpressions;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Build.Tests;

/// <summary>A link between documents of the repository leads somewhere.</summary>
public partial class DocumentLinkTests
{
    private static readonly string[] NotOurs = ["node_modules", "artifacts", ".git", "cdk.out", "bin", "obj"];

    public static TheoryData<string> Documents => [.. Markdown(RepositoryRoot.Path).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_relative_link_leads_to_a_file_and_each_anchor_to_a_heading(string document)
    {
        var file = Path.Combine(RepositoryRoot.Path, document);
        Assert.All(Link().Matches(Code().Replace(File.ReadAllText(file), "")).Select(link => link.Groups["target"].Value).Where(IsRelative), target =>
        {
            var (path, anchor) = target.Split('#') is [var left, var right] ? (left, right) : (target, null);
            var full = path.Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path));

            Assert.True(File.Exists(full) || Directory.Exists(full), $"{document} links to {target}, which is not there.");
            if (anchor is not null)
            {
                Assert.Contains(anchor, Heading().Matches(File.ReadAllText(full)).Select(heading => AnchorOf(heading.Groups["text"].Value)));
            }
        });
    }

    private static bool IsRelative(string target) => !target.Contains(':', StringComparison.Ordinal) && !target.StartsWith("//", StringComparison.Ordinal);

    private static IEnumerable<string> Markdown(string folder) => Directory.EnumerateFiles(folder, "*.md")
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(Markdown));

    // As GitHub does: lower case, no punctuation, a hyphen for each blank.
    private static string AnchorOf(string heading) =>
        Punctuation().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`(?!\])", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
