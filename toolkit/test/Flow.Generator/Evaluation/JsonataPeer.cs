using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsteroidWorkflows.Flow.Generator.Evaluation;

/// <summary>One Node process with npm's jsonata. It is there only where its packages have been installed.</summary>
internal sealed class JsonataPeer : IDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    private readonly Process _process;

    private JsonataPeer(string folder)
    {
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "main.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
    }

    internal static JsonataPeer? Start(string folder) => Directory.Exists(Path.Combine(folder, "node_modules", "jsonata")) ? new(folder) : null;

    /// <summary>Evaluates many rendered outputs, each on its inputs, while the process answers.</summary>
    internal async Task<IReadOnlyList<IReadOnlyList<Outcome>>> EvaluateAsync(IReadOnlyList<(JsonNode? Template, IReadOnlyList<JsonNode> States)> work)
    {
        var reading = ReadAsync(work.Count);
        foreach (var (template, states) in work)
        {
            var line = new JsonObject { ["template"] = template?.DeepClone(), ["inputs"] = new JsonArray([.. states.Select(state => state.DeepClone())]) };
            await _process.StandardInput.WriteLineAsync(line.ToJsonString(Plain));
        }

        await _process.StandardInput.FlushAsync();
        return await reading;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<IReadOnlyList<IReadOnlyList<Outcome>>> ReadAsync(int count)
    {
        var answers = new List<IReadOnlyList<Outcome>>();
        for (var i = 0; i < count; i++)
        {
            var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Node ended before it had answered; its error output says why.");
            answers.Add([.. JsonNode.Parse(line)!.AsArray().Select(answer => new Outcome(answer!["value"]?.DeepClone(), answer["error"]?.GetValue<string>()))]);
        }

        return answers;
    }
}
