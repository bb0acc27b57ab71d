using System.Globalization;
using AsteroidWorkflows.ColdStart;

// Cold starts of one contender: <function> <dotnet | node> <folder> <program> [argument…]
const int Samples = 10;
if (args is not [var function, "dotnet" or "node", var folder, var program, ..])
{
    Console.Error.WriteLine($"ColdStart <{string.Join(" | ", Event.Names)}> <dotnet | node> <folder of the package> <program> [argument…]");
    return 1;
}

var toHandle = Event.Of(function);
var handler = args[1] == "node" ? $"{toHandle.Handler}.handler" : toHandle.DotnetHandler;

// The first ones warm this program and the file system, and do not count.
var samples = Enumerable.Range(0, Samples + 2).Select(_ => Sample.Take(toHandle, handler, folder, program, args[4..])).Skip(2).ToList();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure time {Median(samples.Select(sample => sample.Milliseconds)):0.###} ms"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure processor {Median(samples.Select(sample => sample.ProcessorMilliseconds)):0.###} ms"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure memory {Median(samples.Select(sample => sample.Megabytes)):0.#} MB"));
return 0;

static double Median(IEnumerable<double> values)
{
    var sorted = values.Order().ToArray();
    return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
