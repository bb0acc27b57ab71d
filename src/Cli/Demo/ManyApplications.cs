using AsteroidWorkflows.Engine;
using AsteroidWorkflows.Hosting;
using AsteroidWorkflows.Workflows;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>Many applications handed in at once, in real time: a third clean, a third to be reviewed, a third that can't be checked.</summary>
internal static class ManyApplications
{
    public const int Count = 1_000;

    public static DemoRow Row() => new("accounts", $"{Count:N0} applications at once, a third of them reviewed", Expected(), RunAsync);

    private static string Expected()
    {
        var third = Count / 3;
        var reviewed = Enumerable.Range(0, Count).Count(index => index % 3 == 1);
        return $"{Count} SUCCEEDED, 0 lost; {Count - third - reviewed + ApprovedReviews} APPROVED, {third} FLAGGED_WITH_UNPROCESSABLE_DATA, {reviewed - ApprovedReviews} REJECTED";
    }

    private static int ApprovedReviews => Enumerable.Range(0, Count).Count(index => index % 6 == 1);

    private static async Task<string?> RunAsync()
    {
        using var host = CommandHost.Open(AllWorkflows.Modules(), new CommandHostOptions { RealTime = true });
        var bank = new Bank(host);
        var ids = await Task.WhenAll(Enumerable.Range(0, Count).Select(index => SubmitAsync(bank, index)));
        var ended = await Task.WhenAll(ids.Select(async (id, index) =>
        {
            var execution = bank.Execution(id);
            if (index % 3 == 1)
            {
                await host.WaitAsync(execution);
                await bank.ReviewAsync(id, index % 6 == 1 ? "APPROVE" : "REJECT");
            }

            return await execution.Completion;
        }));
        var records = new List<string?>();
        foreach (var id in ids)
        {
            records.Add((await bank.RecordAsync(id)).State);
        }

        var succeeded = ended.Count(execution => execution.Status == ExecutionStatus.Succeeded);
        return $"{succeeded} SUCCEEDED, {Count - ids.Distinct().Count() + (Count - host.Executions.All().Count(summary => summary.PersistedStatus.Status == "SUCCEEDED"))} lost; "
            + string.Join(", ", records.GroupBy(state => state).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"));
    }

    private static async Task<string> SubmitAsync(Bank bank, int index) => (index % 3) switch
    {
        0 => await bank.SubmitAsync($"Applicant {index}", $"{index} Main Street"),
        1 => await bank.SubmitAsync($"Applicant {index}", "Nowhere"),
        _ => await bank.SubmitAsync("UNPROCESSABLE_DATA", $"{index} Main Street"),
    } ?? throw new CommandException("An application was refused.");
}
