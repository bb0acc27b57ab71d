using AsteroidWorkflows.Hosting;

namespace AsteroidWorkflows.Cli.Demo;

/// <summary>The rows of the account applications.</summary>
internal static class AccountRows
{
    private const string GoodAddress = "123 Enterprise Street";

    public static IEnumerable<DemoRow> Of(CommandHost host)
    {
        var bank = new Bank(host);
        yield return Row(
            "Spock / 123 Enterprise Street", "Approve Application; SUCCEEDED; APPROVED", async () => await bank.OutcomeAsync((await bank.SubmitAsync("Spock", GoodAddress))!));
        yield return Row(
            "Gabe / ABadAddress", "Pending Review; RUNNING; FLAGGED_FOR_REVIEW (Flagged by the address check.)",
            async () => await bank.OutcomeAsync((await bank.SubmitAsync("Gabe", "ABadAddress"))!));
        yield return Row("… then Review APPROVE", "Approve Application; SUCCEEDED; APPROVED (Flagged by the address check.)", () => ReviewedAsync(bank, "APPROVE"));
        yield return Row("… then Review REJECT", "Reject Application; SUCCEEDED; REJECTED (Flagged by the address check.)", () => ReviewedAsync(bank, "REJECT"));
        yield return Row(
            "UNPROCESSABLE_DATA / 123 Street",
            "Flag Application As Unprocessable; SUCCEEDED; FLAGGED_WITH_UNPROCESSABLE_DATA (Simulated error: Name 'UNPROCESSABLE_DATA' is not possible to check.)",
            async () => await bank.OutcomeAsync((await bank.SubmitAsync("UNPROCESSABLE_DATA", "123 Street"))!));
        yield return Row(
            "evil Spock / good address", "Pending Review; RUNNING; FLAGGED_FOR_REVIEW (Flagged by the name check.)",
            async () => await bank.OutcomeAsync((await bank.SubmitAsync("evil Spock", GoodAddress))!));
        yield return Row("no address", "refused; no execution; no record", async () =>
        {
            var (executions, records) = (host.Engine.Executions.Count(), await bank.CountAsync());
            var id = await bank.SubmitAsync("Spock", null);
            return $"{(id is null ? "refused" : "taken")}; {(host.Engine.Executions.Count() == executions ? "no" : "an")} execution; {(await bank.CountAsync() == records ? "no" : "a")} record";
        });
    }

    private static DemoRow Row(string tried, string expected, Func<Task<string>> run) => new("accounts", tried, expected, async () => await run());

    private static async Task<string> ReviewedAsync(Bank bank, string decision)
    {
        var id = (await bank.SubmitAsync("Gabe", "ABadAddress"))!;
        await bank.OutcomeAsync(id);
        await bank.ReviewAsync(id, decision);
        return await bank.OutcomeAsync(id);
    }
}
