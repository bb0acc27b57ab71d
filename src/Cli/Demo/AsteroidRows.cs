using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Workflows.Asteroids;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>The rows of the asteroid downloads.</summary>
internal static class AsteroidRows
{
    public static IEnumerable<DemoRow> Of(CommandHost host)
    {
        yield return new DemoRow(
            "asteroids", "the three downloads",
            "SUCCEEDED; answers benner_deltav.csv, exoplanet.csv, massd.json; stored benner_deltav.csv, exoplanet.csv, massd.json",
            async () =>
            {
                var (execution, _) = await RunAsync(host, "downloads");
                var answers = execution.Output.EnumerateArray().Select(answer => answer.GetProperty("filename").GetString());
                return $"{Statuses.Of(execution.Status)}; answers {string.Join(", ", answers)}; stored {await StoredAsync(host)}";
            });
        yield return new DemoRow(
            "asteroids", "a source that is not there: HTTPError",
            "FAILED HTTPError; 4 attempts at 0, 10, 30, 70 s; stored benner_deltav.csv, massd.json",
            async () =>
            {
                await host.Cloud.Clients.S3.DeleteObjectAsync(AsteroidsModule.Files.Name, "exoplanet.csv");
                var (execution, progress) = await RunAsync(host, "http-error");
                var state = progress.States.Single(visit => visit.Name == "Download Exoplanets");
                var starts = execution.History.Where(item => item.Type == "LambdaFunctionScheduled").Skip(2)
                    .Select(item => Math.Round((item.Timestamp - execution.StartDate).TotalSeconds)).Distinct();
                return $"{Statuses.Of(execution.Status)} {execution.Error}; {state.Attempts} attempts at {string.Join(", ", starts)} s; stored {await StoredAsync(host)}";
            });
    }

    private static async Task<(WorkflowExecution Execution, Progress Progress)> RunAsync(CommandHost host, string name)
    {
        var execution = await host.RunSampleAsync("asteroids", name);
        return (execution, Progress.Of(execution.History));
    }

    private static async Task<string> StoredAsync(CommandHost host) =>
        string.Join(", ", await host.KeysAsync(AsteroidsModule.Files));
}
