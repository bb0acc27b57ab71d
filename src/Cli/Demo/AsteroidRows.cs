using AsteroidWorkflows.Cli.Cloud;
using AsteroidWorkflows.Cli.Output;
using AsteroidWorkflows.Cli.Samples;
using AsteroidWorkflows.Engine;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>The rows of the asteroid downloads.</summary>
internal static class AsteroidRows
{
    public static IEnumerable<DemoRow> Of(LocalSession session)
    {
        yield return new DemoRow(
            "asteroids", "the three downloads",
            "SUCCEEDED; answers benner_deltav.csv, exoplanet.csv, massd.json; stored benner_deltav.csv, exoplanet.csv, massd.json",
            async () =>
            {
                var (execution, _) = await RunAsync(session, "downloads");
                var answers = execution.Output.EnumerateArray().Select(answer => answer.GetProperty("filename").GetString());
                return $"{Statuses.Of(execution.Status)}; answers {string.Join(", ", answers)}; stored {await StoredAsync(session)}";
            });
        yield return new DemoRow(
            "asteroids", "a source that is not there: HTTPError",
            "FAILED HTTPError; 4 attempts at 0, 10, 30, 70 s; stored benner_deltav.csv, massd.json",
            async () =>
            {
                await session.Cloud.S3.Find(CloudResources.AsteroidBucket)!.DeleteAsync("exoplanet.csv");
                var (execution, progress) = await RunAsync(session, "http-error");
                var state = progress.States.Single(visit => visit.Name == "Download Exoplanets");
                var starts = execution.History.Where(item => item.Type == "LambdaFunctionScheduled").Skip(2)
                    .Select(item => Math.Round((item.Timestamp - execution.StartDate).TotalSeconds)).Distinct();
                return $"{Statuses.Of(execution.Status)} {execution.Error}; {state.Attempts} attempts at {string.Join(", ", starts)} s; stored {await StoredAsync(session)}";
            });
    }

    private static async Task<(WorkflowExecution Execution, Progress Progress)> RunAsync(LocalSession session, string name)
    {
        var execution = session.Start(session.Workflows.Single(workflow => workflow.Name == "asteroids"), SampleCases.Find("asteroids", name).Json);
        await session.WaitAsync(execution);
        return (execution, Progress.Of(execution.History));
    }

    private static async Task<string> StoredAsync(LocalSession session) =>
        string.Join(", ", (await session.Cloud.S3.Find(CloudResources.AsteroidBucket)!.ListAsync("")).Select(stored => stored.Key));
}
