using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Accounts.Tests.Json;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Accounts.Tests;

/// <summary>Whatever happens, the task token shows nowhere, and personal data only in the answers that are about it.</summary>
public class SecrecyTests
{
    private const string Name = "Gabriela Secretname";
    private const string Address = "Hiddenlane";

    private readonly Bank _bank = new();
    private readonly List<string> _outputs = [];
    private readonly List<string> _errors = [];

    [Fact]
    public async Task No_log_and_no_error_tells_of_token_or_person_and_no_output_tells_the_token()
    {
        foreach (var scenario in (Func<Task>[])[CleanAsync, ReviewedAsync, RejectedAsync, TimedOutAsync, RefusedAsync, BrokenAsync])
        {
            await scenario();
        }

        Assert.True(_outputs.Count >= 15, "The scenarios must answer something.");
        Assert.True(_errors.Count >= 14, "The scenarios must fail somewhere.");
        Assert.True(_bank.Invocation.Log.Count >= 15, "The functions must log something.");
        Assert.All(_outputs, output => Assert.DoesNotContain(Bank.Token, output, StringComparison.Ordinal));
        Assert.All(_errors.Concat(_bank.Invocation.Log), text =>
        {
            Assert.DoesNotContain(Bank.Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Secretname", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Address, text, StringComparison.Ordinal);
        });
    }

    /// <summary>The one error that must carry the name, since it becomes the reason, is not logged with it.</summary>
    [Fact]
    public async Task A_name_that_cannot_be_checked_is_in_the_error_but_not_in_the_log()
    {
        var error = await Assert.ThrowsAsync<UnprocessableDataException>(
            () => _bank.CheckAsync(CheckCommand.CheckName, $"UNPROCESSABLE_DATA {Name}", address: null));
        var id = (await _bank.SubmitAsync(Name, Address)).Id;
        await _bank.FlagAsUnprocessableAsync(id, nameof(UnprocessableDataException), error.Message);

        Assert.Contains(Name, error.Message, StringComparison.Ordinal);
        Assert.All(_bank.Invocation.Log, line => Assert.DoesNotContain("Secretname", line, StringComparison.Ordinal));
    }

    [Fact]
    public void No_contract_prints_a_token_or_a_person()
    {
        var item = new ApplicationItem("application_1", Name, Address, ApplicationState.FlaggedForReview, Reason: null);
        object[] all =
        [
            item,
            new SubmitRequest(Name, Address),
            new Submitted(new SubmittedApplication(Name, Address, ApplicationState.Submitted, "application_1")),
            new DataCheck(CheckCommand.CheckName, new ApplicantData(Name, Address)),
            new FlagRequest("application_1", FlagType.Review, Bank.Token, Checks: null, ErrorInfo: null),
            new FindResult([item], 1, 1, LastEvaluatedKey: null),
            new StoredApplication(item, new TaskToken(Bank.Token)),
        ];

        Assert.All(all.Select(value => $"{value}"), text =>
        {
            Assert.DoesNotContain(Bank.Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Secretname", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Address, text, StringComparison.Ordinal);
        });
    }

    private async Task CleanAsync()
    {
        var id = await SubmitAsync();
        await OutputAsync(_bank.CheckAsync(CheckCommand.CheckName, Name, address: null));
        await OutputAsync(_bank.CheckAsync(CheckCommand.CheckAddress, name: null, Address));
        await OutputAsync(_bank.ApproveAsync(id));
        await ErrorAsync(_bank.RejectAsync(id));
        await ErrorAsync(_bank.FlagForReviewAsync(id));
    }

    private async Task ReviewedAsync()
    {
        var id = await WaitForReviewAsync();
        await ErrorAsync(_bank.ApproveAsync(id));
        await OutputAsync(_bank.FindAsync(ApplicationState.FlaggedForReview));
        await OutputAsync(_bank.ReviewAsync(id, ReviewDecision.Approve));
        await ErrorAsync(_bank.ReviewAsync(id, ReviewDecision.Approve));
        await OutputAsync(_bank.ResumeAsync(id));
    }

    private async Task RejectedAsync()
    {
        var id = await WaitForReviewAsync();
        await ErrorAsync(_bank.ReviewAsync(id, ReviewDecision.Unknown));
        await OutputAsync(_bank.ReviewAsync(id, ReviewDecision.Reject));
        await OutputAsync(_bank.ResumeAsync(id));
    }

    private async Task TimedOutAsync()
    {
        var id = await WaitForReviewAsync();
        _bank.Execution.TimeOut();
        await ErrorAsync(_bank.ReviewAsync(id, ReviewDecision.Approve));
        await ErrorAsync(_bank.ReviewAsync(id, ReviewDecision.Reject));
        await OutputAsync(_bank.FindAsync(ApplicationState.FlaggedForReview));
        await OutputAsync(_bank.RejectAsync(id, "The review timed out."));
    }

    private async Task RefusedAsync()
    {
        await ErrorAsync(_bank.SubmitAsync(Name, address: null));
        await ErrorAsync(_bank.SubmitAsync(new string('x', 1_001) + Name, Address));
        await ErrorAsync(_bank.CheckAsync(CheckCommand.Unknown, Name, Address));
        await ErrorAsync(_bank.FlagForReviewAsync("application_0"));
        await ErrorAsync(_bank.FlagAsync(new FlagRequest("a", FlagType.Unknown, Bank.Token, Checks: null, ErrorInfo: null)));
        await ErrorAsync(_bank.FlagForReviewAsync("a", string.Concat(Enumerable.Repeat(Bank.Token, 100))));
    }

    private async Task BrokenAsync()
    {
        _bank.Starter.OnStart = _ => throw new Crash();
        _bank.Store.BeforeRemove = () => throw new Crash();
        await ErrorAsync(_bank.SubmitAsync(Name, Address));
        _bank.Starter.OnStart = _ => Task.CompletedTask;

        var id = await WaitForReviewAsync();
        _bank.Execution.BeforeDelivery = () => throw new Crash();
        await ErrorAsync(_bank.ReviewAsync(id, ReviewDecision.Approve));
        await ErrorAsync(_bank.ReviewAsync(id, ReviewDecision.Reject));
    }

    private async Task<string> SubmitAsync()
    {
        await OutputAsync(_bank.SubmitAsync(Name, Address));
        return _bank.Starter.Started[^1].Input.Application.Id;
    }

    private async Task<string> WaitForReviewAsync()
    {
        var id = await SubmitAsync();
        await OutputAsync(_bank.FlagForReviewAsync(id, _bank.Execution.Wait(Bank.Token)));
        return id;
    }

    private async Task OutputAsync<T>(Task<T> answer) => _outputs.Add(Wire.Write(await answer));

    private async Task ErrorAsync(Task failing) => _errors.Add((await Assert.ThrowsAnyAsync<Exception>(() => failing)).ToString());
}
