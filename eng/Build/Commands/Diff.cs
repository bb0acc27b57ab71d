using System.Text;

namespace AsteroidWorkflows.Build.Commands;

internal static class Diff
{
    /// <summary>
    /// Writes artifacts/diff.md from the templates in cdk.out, or in the second folder that is named: against the templates of the first one, or against what is deployed.
    /// </summary>
    public static async Task<string> RunAsync(string[] arguments)
    {
        var app = Path.GetFullPath(arguments.ElementAtOrDefault(1) ?? "cdk.out", Repository.Root);
        var stacks = Directory.Exists(app)
            ? Directory.GetFiles(app, "*.template.json").Select(file => Path.GetFileName(file)[..^".template.json".Length]).Order(StringComparer.Ordinal).ToList()
            : [];
        if (stacks.Count == 0)
        {
            throw new BuildException($"{app} holds no templates; run `dotnet run build.cs synth` first.");
        }

        var report = new StringBuilder("### What changes in each stack\n");
        var changed = 0;
        foreach (var stack in stacks)
        {
            var (text, differs) = await Step.RunAsync($"Compare {stack}", () => CompareAsync(app, stack, arguments.FirstOrDefault()));
            changed += differs ? 1 : 0;
            report.Append(differs ? $"\n<details open><summary><b>{stack}</b></summary>\n\n```\n{text}\n```\n\n</details>\n" : $"\n**{stack}**: no change.\n");
        }

        var file = Repository.Path("artifacts", "diff.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, report.ToString());
        return $"diff: {changed} of {stacks.Count} stacks change; artifacts/diff.md says what.";
    }

    private static async Task<(string Text, bool Differs)> CompareAsync(string app, string stack, string? baseFolder)
    {
        string[] against = [];
        if (baseFolder is not null)
        {
            var template = Path.Combine(Path.GetFullPath(baseFolder, Repository.Root), $"{stack}.template.json");
            if (!File.Exists(template))
            {
                return ("This stack is new.", true);
            }

            against = ["--template", template];
        }

        // With --fail a difference ends with 1, and so does everything that goes wrong; only a difference is counted in the last line.
        var (exit, output) = await Shell.CaptureAsync(
            "node", [CdkCli.Script, "--app", app, "--no-color", "diff", stack, "--strict", "--fail", "--change-set", "false", .. against]);
        return exit == 0 || output.Contains("Number of stacks with differences", StringComparison.Ordinal)
            ? (output.Trim(), exit != 0)
            : throw new BuildException($"cdk diff of {stack} failed:\n{output}");
    }
}
