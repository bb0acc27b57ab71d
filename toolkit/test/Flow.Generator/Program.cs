using System.Globalization;
using AsteroidWorkflows.Flow.Generator;
using AsteroidWorkflows.Flow.Generator.Evaluation;
using AsteroidWorkflows.Tests;

// How many trees, and from which seed: the same two give the same trees.
var trees = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
using var peer = JsonataPeer.Start(Path.Combine(RepositoryRoot.Path, "toolkit", "test", "Flow.Generator", "Peer"));
var search = new Search(seed, peer);
Console.WriteLine(await search.RunAsync(trees));
return search.Differences.Count > 0 || search.Unused.Any() || peer is null ? 1 : 0;
