using System.Text.Json;
using AsteroidWorkflows.Jsonata.Bench;

if (args is not [var file, .. var names])
{
    Console.Error.WriteLine("Give the file that bench/jsonata-peer/prepare.mjs writes, and the names of the expressions to measure; none: all.");
    return 1;
}

using var document = JsonDocument.Parse(File.ReadAllText(file));
foreach (var work in document.RootElement.EnumerateArray())
{
    var name = work.GetProperty("name").GetString()!;
    var evaluations = work.GetProperty("expressions").EnumerateArray().Select(expression => new Evaluation(expression)).ToArray();
    if (names.Length > 0 && !names.Contains(name))
    {
        continue;
    }

    foreach (var evaluation in evaluations)
    {
        evaluation.Check();
    }

    Console.WriteLine(FormattableString.Invariant($"figure {name} {Speed.Measure(evaluations):0} evaluations/s"));
}

return 0;
