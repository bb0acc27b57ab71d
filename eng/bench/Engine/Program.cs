using System.Globalization;
using AsteroidWorkflows.Engine.Bench;
using AsteroidWorkflows.Workflows.Accounts;

var works = new Dictionary<string, Func<IWork>>
{
    ["accounts"] = () => new Accounts(Files.Read("accounts.asl.json")),
    ["accounts-jsonata"] = () => new Accounts(AccountsWorkflow.Define().Render().Definition),
    ["map-items"] = () => new Items(Files.Read("map.asl.json")),
};
if (args is ["memory", var executions])
{
    await Memory.MeasureAsync(works["accounts"](), int.Parse(executions, CultureInfo.InvariantCulture));
    return 0;
}

if (args.FirstOrDefault(name => !works.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no '{unknown}'. Give no word for every speed, some of {string.Join(", ", works.Keys)}, or `memory <executions>`.");
    return 1;
}

foreach (var (name, make) in works.Where(work => args.Length == 0 || args.Contains(work.Key)))
{
    await Speed.MeasureAsync(name, make());
}

return 0;
