using System.Text.Json;
using AsteroidWorkflows.Jsonata.Bench;

if (args is not [var file, .. var names])
{
    Console.Error.WriteLine("Give the file that toolkit/bench/jsonata-peer/prepare.mjs writes, and the names of the expressions to measure; none: all.");
    return 1;
}

using var document = JsonDocument.Parse(File.ReadAllText(file));
var works = document.RootElement.EnumerateArray()
    .Select(work => (
        Name: work.GetProperty("name").GetString()!,
        Evaluations: work.GetProperty("expressions").EnumerateArray().Select(expression => new Evaluation(expression)).ToArray()))
    .Where(work => names.Length == 0 || names.Contains(work.Name))
    .ToList();
foreach (var evaluation in works.SelectMany(work => work.Evaluations))
{
    evaluation.Check();
}

Speed.WarmUp([.. works.SelectMany(work => work.Evaluations)]);
foreach (var (name, evaluations) in works)
{
    Console.WriteLine(FormattableString.Invariant($"figure {name} {Speed.Measure(evaluations):0} evaluations/s"));
}

return 0;
