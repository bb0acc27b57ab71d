using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Functions;

public class ReviewTests
{
    private readonly Bank _bank = new();

    [Theory]
    [InlineData(ReviewDecision.Approve, ApplicationState.ReviewApproved)]
    [InlineData(ReviewDecision.Reject, ApplicationState.ReviewRejected)]
    public async Task A_decision_reaches_the_execution_and_ends_the_token(ReviewDecision decision, ApplicationState state)
    {
        var id = await _bank.WaitForReviewAsync();

        var item = await _bank.ReviewAsync(id, decision);

        Assert.Equal(state, item.State);
        Assert.Equal(decision, _bank.Execution.Received);
        Assert.Equal((item, null, null), (_bank.Store[id].Item, _bank.Store[id].Token, _bank.Store[id].Decision));
    }

    [Fact]
    public async Task Another_decision_than_the_two_is_refused()
    {
        var id = await _bank.WaitForReviewAsync();

        var refused = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.ReviewAsync(id, ReviewDecision.Unknown));

        Assert.Equal("Required 'decision' parameter must be 'APPROVE' or 'REJECT'", refused.Message);
        Assert.True(_bank.Execution.IsWaiting);
    }

    [Fact]
    public async Task A_review_without_an_id_is_refused()
    {
        var refused = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.ReviewAsync(null!, ReviewDecision.Approve));

        Assert.Contains("'id'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_application_is_not_found()
    {
        var error = await Assert.ThrowsAsync<ApplicationNotFoundException>(
            () => _bank.ReviewAsync("application_0", ReviewDecision.Approve));

        Assert.Equal("There is no application 'application_0'.", error.Message);
    }

    [Fact]
    public async Task An_application_that_was_not_flagged_cannot_be_reviewed()
    {
        var id = (await _bank.SubmitAsync()).Id;

        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.ReviewAsync(id, ReviewDecision.Approve));

        Assert.Equal(ApplicationState.Submitted, _bank.Store[id].Item.State);
    }

    [Theory]
    [InlineData(ReviewDecision.Approve)]
    [InlineData(ReviewDecision.Reject)]
    public async Task A_second_review_is_refused_and_changes_nothing(ReviewDecision second)
    {
        var id = await _bank.WaitForReviewAsync();
        await _bank.ReviewAsync(id, ReviewDecision.Approve);
        var before = _bank.Store[id];

        var refused = await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.ReviewAsync(id, second));

        Assert.Contains("REVIEW_APPROVED", refused.Message, StringComparison.Ordinal);
        Assert.Same(before, _bank.Store[id]);
        Assert.Equal(ReviewDecision.Approve, _bank.Execution.Received);
    }

    [Fact]
    public async Task A_review_whose_token_is_dead_is_refused_and_leaves_the_state()
    {
        var id = await _bank.WaitForReviewAsync();
        var before = _bank.Store[id].Item;
        _bank.Execution.TimeOut();

        await Assert.ThrowsAsync<ReviewEndedException>(() => _bank.ReviewAsync(id, ReviewDecision.Approve));

        Assert.Equal(before, _bank.Store[id].Item);
    }

    [Fact]
    public async Task A_review_too_late_does_not_stand_in_the_way_of_the_time_out()
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Execution.TimeOut();
        await Assert.ThrowsAsync<ReviewEndedException>(() => _bank.ReviewAsync(id, ReviewDecision.Approve));

        var output = await _bank.ResumeAsync(id);

        Assert.Equal((ApplicationState.Rejected, "The review timed out."), (output.State, output.Reason));
    }

    [Fact]
    public async Task An_execution_that_goes_on_at_once_is_what_the_reviewer_sees()
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Execution.AfterDelivery = () => _bank.ResumeAsync(id);

        var item = await _bank.ReviewAsync(id, ReviewDecision.Approve);

        Assert.Equal(ApplicationState.Approved, item.State);
        Assert.Equal(item, _bank.Store[id].Item);
    }
}
