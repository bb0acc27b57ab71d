using System.Text.Json.Nodes;
using Amazon.CDK;

namespace AsteroidWorkflows.Cdk.Tests.Synthesis;

/// <summary>All four stacks, synthesized as the command line does, with what came out.</summary>
internal sealed class SynthesizedApp
{
    private readonly Dictionary<string, SynthesizedStack> _stacks;

    private SynthesizedApp(string folder)
    {
        Folder = folder;
        _stacks = Directory.EnumerateFiles(folder, "*.template.json").Select(SynthesizedStack.Read).ToDictionary(stack => stack.Name, StringComparer.Ordinal);
    }

    public string Folder { get; }

    public IEnumerable<SynthesizedStack> Stacks => _stacks.Values.OrderBy(stack => stack.Name, StringComparer.Ordinal);

    public SynthesizedStack this[string stack] => _stacks[stack];

    public static App Define(string folder, params IEnumerable<(string Key, string Value)> settings)
    {
        var app = new App(new AppProps { Context = CommandLineContext.With(settings), Outdir = Path.Combine(folder, "cdk.out"), TreeMetadata = false });
        AsteroidApp.AddStacks(app, new NamedPackages(folder));
        return app;
    }

    public static SynthesizedApp Synthesize(string folder, params IEnumerable<(string Key, string Value)> settings) =>
        new(Synthesize(Define(folder, settings)));

    /// <exception cref="InvalidOperationException">A rule is broken; the message names each with its resource.</exception>
    private static string Synthesize(App app)
    {
        try
        {
            return app.Synth().Directory;
        }
        catch (Exception failure) when (File.Exists(Path.Combine(app.Outdir, "validation-report.json")))
        {
            var found = JsonNode.Parse(File.ReadAllText(Path.Combine(app.Outdir, "validation-report.json")))!["pluginReports"]!.AsArray()
                .SelectMany(plugin => plugin!["violations"]!.AsArray())
                .SelectMany(violation => violation!["violatingConstructs"]!.AsArray(), (violation, at) => $"{violation!["ruleName"]}: {at!["constructPath"]}");
            throw new InvalidOperationException($"{failure.Message}\n{string.Join('\n', found)}", failure);
        }
    }

    public JsonNode ReadJson(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;
}
