namespace AsteroidWorkflows.Build;

/// <summary>One word of <c>dotnet run build.cs</c>: what it does, and the line that it ends with.</summary>
internal sealed record Command(string Name, string Summary, Func<string[], Task<string>> Run)
{
    public static IReadOnlyList<Command> All { get; } =
    [
        new("setup", "npm packages and NuGet packages; fills eng/feed where a registry lacks some", Commands.Setup.RunAsync),
        new("build", "compiles everything", Commands.Compile.RunAsync),
        new("test", "runs all tests and sums them up; further words go to `dotnet test`", Commands.Test.RunAsync),
        new("synth", "the templates of all stacks, into cdk.out", Commands.Synth.RunAsync),
        new("diff", "what the templates in cdk.out change: against another folder of templates, or against what is deployed", Commands.Diff.RunAsync),
        new("demo", "all four workflows on this machine, without an account", Commands.Demo.RunAsync),
        new("bench", "the benchmarks, side by side with their peers", Commands.Bench.RunAsync),
        new("pictures", "takes the pictures of README and docs in a browser", Commands.Pictures.RunAsync),
        new("verify", "regenerates every committed generated file and fails on a difference; checks the format; `verify long` adds the campaigns", Commands.Verify.RunAsync),
        new("walk", "x", async _ => { await Walkthroughs.WalkthroughCheck.RunAsync(); return "ok"; }),
        new("format", "formats the code", Commands.Format.RunAsync),
    ];
}
