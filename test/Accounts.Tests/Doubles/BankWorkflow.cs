using System.Text.Json;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Doubles;

/// <summary>Calls the functions in the order in which the state machine calls them.</summary>
internal static class BankWorkflow
{
    /// <summary>Runs up to the end, or up to the wait for a review: then null.</summary>
    public static async Task<ApplicationItem?> RunAsync(this Bank bank, Submitted input)
    {
        var application = input.Application;
        try
        {
            var name = await bank.CheckAsync(CheckCommand.CheckName, application.Name, address: null);
            var address = await bank.CheckAsync(CheckCommand.CheckAddress, name: null, application.Address);
            if (!name.Flagged && !address.Flagged)
            {
                return await bank.ApproveAsync(application.Id);
            }

            await bank.FlagForReviewAsync(application.Id, bank.Execution.Wait(Bank.Token), name.Flagged, address.Flagged);
            return null;
        }
        catch (UnprocessableDataException error)
        {
            var cause = new Dictionary<string, string> { ["errorType"] = error.GetType().Name, ["errorMessage"] = error.Message };
            return await bank.FlagAsUnprocessableAsync(application.Id, error.GetType().Name, JsonSerializer.Serialize(cause));
        }
    }

    /// <summary>Goes on after the wait: with the decision that arrived, or with the time-out.</summary>
    public static Task<ApplicationItem> ResumeAsync(this Bank bank, string id) => bank.Execution.Received switch
    {
        ReviewDecision.Approve => bank.ApproveAsync(id),
        ReviewDecision.Reject => bank.RejectAsync(id),
        _ => bank.RejectAsync(id, "The review timed out."),
    };
}
