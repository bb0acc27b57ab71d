using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Functions;

/// <summary>Every place where a review can break off, and what can be done from there.</summary>
public class ReviewCrashTests
{
    private readonly Bank _bank = new();

    [Theory]
    [InlineData(ReviewDecision.Approve, ApplicationState.ReviewApproved, ApplicationState.Approved)]
    [InlineData(ReviewDecision.Reject, ApplicationState.ReviewRejected, ApplicationState.Rejected)]
    public async Task Between_the_write_and_the_delivery_the_same_decision_completes_it(
        ReviewDecision decision, ApplicationState reviewed, ApplicationState final)
    {
        var id = await CrashBeforeDeliveryAsync(decision);

        Assert.True(_bank.Execution.IsWaiting);
        Assert.Equal(ApplicationState.FlaggedForReview, _bank.Store[id].Item.State);
        Assert.Equal(reviewed, (await _bank.ReviewAsync(id, decision)).State);
        Assert.Equal(decision, _bank.Execution.Received);
        Assert.Equal(final, (await _bank.ResumeAsync(id)).State);
    }

    [Theory]
    [InlineData(ReviewDecision.Approve, ReviewDecision.Reject)]
    [InlineData(ReviewDecision.Reject, ReviewDecision.Approve)]
    public async Task Between_the_write_and_the_delivery_another_decision_is_refused(ReviewDecision first, ReviewDecision second)
    {
        var id = await CrashBeforeDeliveryAsync(first);
        var before = _bank.Store[id];

        await Assert.ThrowsAsync<ReviewConflictException>(() => _bank.ReviewAsync(id, second));

        Assert.Same(before, _bank.Store[id]);
        Assert.True(_bank.Execution.IsWaiting);
    }

    [Fact]
    public async Task Between_the_write_and_the_delivery_the_time_out_still_rejects()
    {
        var id = await CrashBeforeDeliveryAsync(ReviewDecision.Approve);
        _bank.Execution.TimeOut();

        var output = await _bank.ResumeAsync(id);

        Assert.Equal((ApplicationState.Rejected, "The review timed out."), (output.State, output.Reason));
    }

    [Fact]
    public async Task Between_the_write_and_the_delivery_nothing_is_approved_that_the_reviewer_rejected()
    {
        var id = await CrashBeforeDeliveryAsync(ReviewDecision.Reject);

        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.ApproveAsync(id));
    }

    [Theory]
    [InlineData(ReviewDecision.Approve, ApplicationState.Approved)]
    [InlineData(ReviewDecision.Reject, ApplicationState.Rejected)]
    public async Task After_the_delivery_the_execution_takes_the_application_to_its_end(ReviewDecision decision, ApplicationState final)
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Execution.AfterDelivery = () => throw new Crash();
        await Assert.ThrowsAsync<Crash>(() => _bank.ReviewAsync(id, decision));

        var output = await _bank.ResumeAsync(id);

        Assert.Equal(final, output.State);
        Assert.Equal((null, null), (_bank.Store[id].Token, _bank.Store[id].Decision));
    }

    [Fact]
    public async Task After_the_delivery_the_same_decision_is_told_that_the_review_ended_and_disturbs_nothing()
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Execution.AfterDelivery = () => throw new Crash();
        await Assert.ThrowsAsync<Crash>(() => _bank.ReviewAsync(id, ReviewDecision.Approve));

        await Assert.ThrowsAsync<ReviewEndedException>(() => _bank.ReviewAsync(id, ReviewDecision.Approve));

        Assert.Equal(ApplicationState.Approved, (await _bank.ResumeAsync(id)).State);
    }

    [Fact]
    public async Task A_crash_of_the_last_write_changes_nothing_for_the_execution()
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Store.BeforeUpdate = after => after.Item.State is ApplicationState.ReviewRejected ? throw new Crash() : Task.CompletedTask;
        await Assert.ThrowsAsync<Crash>(() => _bank.ReviewAsync(id, ReviewDecision.Reject));
        _bank.Store.BeforeUpdate = _ => Task.CompletedTask;

        Assert.Equal(ApplicationState.Rejected, (await _bank.ResumeAsync(id)).State);
    }

    [Theory]
    [InlineData(ReviewDecision.Approve, ReviewDecision.Reject)]
    [InlineData(ReviewDecision.Reject, ReviewDecision.Approve)]
    public async Task Of_two_reviewers_at_once_one_decides(ReviewDecision mine, ReviewDecision other)
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Store.BeforeUpdate = async _ =>
        {
            _bank.Store.BeforeUpdate = _ => Task.CompletedTask;
            await _bank.ReviewAsync(id, other);
        };

        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.ReviewAsync(id, mine));

        Assert.Equal(other, _bank.Execution.Received);
        Assert.Equal(other is ReviewDecision.Approve ? ApplicationState.Approved : ApplicationState.Rejected, (await _bank.ResumeAsync(id)).State);
    }

    [Fact]
    public async Task Where_others_never_stop_changing_it_the_change_gives_up_and_says_so()
    {
        var id = await _bank.WaitForReviewAsync();
        var tokens = 0;
        _bank.Store.BeforeUpdate = async after =>
        {
            if (after.Decision is not null)
            {
                await _bank.FlagForReviewAsync(id, $"token {tokens++}");
            }
        };

        await Assert.ThrowsAsync<ApplicationBusyException>(() => _bank.ReviewAsync(id, ReviewDecision.Approve));

        Assert.Null(_bank.Store[id].Decision);
    }

    private async Task<string> CrashBeforeDeliveryAsync(ReviewDecision decision)
    {
        var id = await _bank.WaitForReviewAsync();
        _bank.Execution.BeforeDelivery = () => throw new Crash();
        await Assert.ThrowsAsync<Crash>(() => _bank.ReviewAsync(id, decision));
        _bank.Execution.BeforeDelivery = () => { };
        return id;
    }
}
