using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Functions;

/// <summary>The applications that a newcomer tries first, and what becomes of them.</summary>
public class TryItTests
{
    private readonly Bank _bank = new();

    [Fact]
    public async Task A_clean_application_is_approved_at_once()
    {
        var item = await _bank.SubmitAsync("Spock", "123 Enterprise Street");

        var output = await _bank.RunAsync(_bank.Starter.Started.Single().Input);

        Assert.Equal(item with { State = ApplicationState.Approved }, output);
        Assert.Equal(output, _bank.Store[item.Id].Item);
    }

    [Theory]
    [InlineData("Gabe", "ABadAddress", "Flagged by the address check.")]
    [InlineData("evil Spock", "123 Enterprise Street", "Flagged by the name check.")]
    [InlineData("EVIL Gabe", "ABadAddress", "Flagged by the name check and the address check.")]
    public async Task A_flagged_application_waits_for_its_review(string name, string address, string reason)
    {
        var item = await _bank.SubmitAsync(name, address);

        var output = await _bank.RunAsync(_bank.Starter.Started.Single().Input);

        Assert.Null(output);
        Assert.True(_bank.Execution.IsWaiting);
        Assert.Equal(item with { State = ApplicationState.FlaggedForReview, Reason = reason }, _bank.Store[item.Id].Item);
    }

    [Theory]
    [InlineData(ReviewDecision.Approve, ApplicationState.ReviewApproved, ApplicationState.Approved)]
    [InlineData(ReviewDecision.Reject, ApplicationState.ReviewRejected, ApplicationState.Rejected)]
    public async Task A_reviewer_decides(ReviewDecision decision, ApplicationState reviewed, ApplicationState final)
    {
        var item = await _bank.SubmitAsync("Gabe", "ABadAddress");
        await _bank.RunAsync(_bank.Starter.Started.Single().Input);

        var answer = await _bank.ReviewAsync(item.Id, decision);
        var output = await _bank.ResumeAsync(item.Id);

        Assert.Equal(reviewed, answer.State);
        Assert.Equal(decision, _bank.Execution.Received);
        Assert.Equal(item with { State = final, Reason = "Flagged by the address check." }, output);
        Assert.Equal(output, _bank.Store[item.Id].Item);
        Assert.Null(_bank.Store[item.Id].Token);
    }

    [Fact]
    public async Task An_application_that_cannot_be_checked_ends_as_unprocessable()
    {
        var item = await _bank.SubmitAsync("UNPROCESSABLE_DATA", "123 Street");

        var output = await _bank.RunAsync(_bank.Starter.Started.Single().Input);

        Assert.Equal(ApplicationState.FlaggedWithUnprocessableData, output!.State);
        Assert.Equal("Simulated error: Name 'UNPROCESSABLE_DATA' is not possible to check.", output.Reason);
        Assert.Equal(output, _bank.Store[item.Id].Item);
    }

    [Fact]
    public async Task An_application_without_an_address_is_refused()
    {
        var refused = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.SubmitAsync("Spock", address: null));

        Assert.Contains("'address'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, _bank.Store.Count);
        Assert.Empty(_bank.Starter.Started);
    }

    [Fact]
    public async Task A_review_that_nobody_makes_ends_in_a_rejection_that_says_so()
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Execution.TimeOut();

        var output = await _bank.ResumeAsync(id);

        Assert.Equal((ApplicationState.Rejected, "The review timed out."), (output.State, output.Reason));
        Assert.Null(_bank.Store[id].Token);
    }
}
