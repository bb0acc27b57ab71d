using System.Globalization;
using AsteroidWorkflows.Serve.Bench;

// Executions, all started at once over HTTP and kept on disk; and a server that comes back to as many that have ended.
var count = args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000;
var data = Directory.CreateTempSubdirectory("asteroid-bench-").FullName;
try
{
    using (var server = await Server.StartAsync(data))
    {
        await new Load(server, count).RunAsync();
        server.Kill();
    }

    await Comeback.MeasureAsync(data, count);
    return 0;
}
finally
{
    Directory.Delete(data, recursive: true);
}
