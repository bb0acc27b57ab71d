using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Accounts.Tests.Functions;

public class FlagTests
{
    private readonly Bank _bank = new();

    [Theory]
    [InlineData(true, false, "Flagged by the name check.")]
    [InlineData(false, true, "Flagged by the address check.")]
    [InlineData(true, true, "Flagged by the name check and the address check.")]
    [InlineData(false, false, null)]
    public async Task A_review_keeps_the_token_and_says_which_checks_flagged(bool name, bool address, string? reason)
    {
        var id = (await _bank.SubmitAsync()).Id;

        var item = await _bank.FlagForReviewAsync(id, Bank.Token, name, address);

        Assert.Equal((ApplicationState.FlaggedForReview, reason), (item.State, item.Reason));
        Assert.Equal(new StoredApplication(item, new TaskToken(Bank.Token)), _bank.Store[id]);
    }

    [Fact]
    public async Task A_review_may_come_without_the_checks()
    {
        var id = (await _bank.SubmitAsync()).Id;

        var item = await _bank.FlagAsync(new FlagRequest(id, FlagType.Review, Bank.Token, Checks: null, ErrorInfo: null));

        Assert.Null(item.Reason);
    }

    [Theory]
    [InlineData("UnprocessableDataException", """{"errorType":"UnprocessableDataException","errorMessage":"No."}""", "No.")]
    [InlineData("States.Timeout", "the check took too long", "the check took too long")]
    [InlineData("States.Timeout", "", "States.Timeout")]
    [InlineData("States.Timeout", null, "States.Timeout")]
    [InlineData("E", """{"errorMessage":1}""", """{"errorMessage":1}""")]
    [InlineData("E", """["errorMessage"]""", """["errorMessage"]""")]
    [InlineData("E", "12", "12")]
    [InlineData(null, null, "An error without a name.")]
    [InlineData("", "", "An error without a name.")]
    public async Task Unprocessable_data_keeps_the_message_of_its_cause(string? error, string? cause, string reason)
    {
        var id = (await _bank.SubmitAsync()).Id;

        var item = await _bank.FlagAsUnprocessableAsync(id, error, cause);

        Assert.Equal((ApplicationState.FlaggedWithUnprocessableData, reason), (item.State, item.Reason));
        Assert.Equal(item, _bank.Store[id].Item);
    }

    public static TheoryData<FlagRequest, string> Incomplete => new()
    {
        { new FlagRequest(Id: null, FlagType.Review, Bank.Token, null, null), "'id'" },
        { new FlagRequest("a", FlagType.Unknown, Bank.Token, null, null), "flagType must be REVIEW or UNPROCESSABLE_DATA" },
        { new FlagRequest("a", FlagType.Review, TaskToken: null, null, null), "'taskToken'" },
        { new FlagRequest("a", FlagType.Review, new string('t', 2_049), null, null), "'taskToken'" },
        { new FlagRequest("a", FlagType.UnprocessableData, null, null, ErrorInfo: null), "'errorInfo'" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public async Task What_is_missing_is_refused_by_name(FlagRequest request, string named)
    {
        var refused = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.FlagAsync(request));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_application_is_not_found()
    {
        await Assert.ThrowsAsync<ApplicationNotFoundException>(() => _bank.FlagForReviewAsync("application_0"));
        await Assert.ThrowsAsync<ApplicationNotFoundException>(() => _bank.FlagAsUnprocessableAsync("application_0", "E", "cause"));
    }

    [Fact]
    public async Task The_same_flag_twice_is_one_flag()
    {
        var id = await _bank.WaitForReviewAsync();
        var before = _bank.Store[id];

        await _bank.FlagForReviewAsync(id);

        Assert.Same(before, _bank.Store[id]);
    }

    [Fact]
    public async Task The_same_flag_late_does_not_drop_a_noted_decision()
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Execution.AfterDelivery = () => throw new Crash();
        await Assert.ThrowsAsync<Crash>(() => _bank.ReviewAsync(id, ReviewDecision.Approve));

        await _bank.FlagForReviewAsync(id);

        Assert.Equal(ApplicationState.Approved, (await _bank.ResumeAsync(id)).State);
    }

    [Fact]
    public async Task A_retried_task_brings_a_new_token_and_a_review_starts_afresh()
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Execution.BeforeDelivery = () => throw new Crash();
        await Assert.ThrowsAsync<Crash>(() => _bank.ReviewAsync(id, ReviewDecision.Approve));
        _bank.Execution.BeforeDelivery = () => { };

        await _bank.FlagForReviewAsync(id, _bank.Execution.Wait("a new token"));
        var item = await _bank.ReviewAsync(id, ReviewDecision.Reject);

        Assert.Equal(ApplicationState.ReviewRejected, item.State);
        Assert.Equal(ReviewDecision.Reject, _bank.Execution.Received);
    }

    [Fact]
    public async Task Unprocessable_twice_keeps_the_first_reason()
    {
        var id = (await _bank.SubmitAsync()).Id;
        await _bank.FlagAsUnprocessableAsync(id, "E", "first");

        var item = await _bank.FlagAsUnprocessableAsync(id, "E", "second");

        Assert.Equal("first", item.Reason);
    }

    [Fact]
    public async Task An_application_that_has_ended_cannot_be_flagged()
    {
        var id = (await _bank.SubmitAsync()).Id;
        await _bank.ApproveAsync(id);
        var before = _bank.Store[id];

        var refused = await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.FlagForReviewAsync(id));
        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.FlagAsUnprocessableAsync(id, "E", "cause"));

        Assert.Equal($"Application '{id}' is APPROVED, but it must be SUBMITTED. Nothing was changed.", refused.Message);
        Assert.Same(before, _bank.Store[id]);
    }
}
