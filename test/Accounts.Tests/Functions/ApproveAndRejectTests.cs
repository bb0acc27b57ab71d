using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Functions;

public class ApproveAndRejectTests
{
    private readonly Bank _bank = new();

    [Fact]
    public async Task Approving_twice_is_approving()
    {
        var id = (await _bank.SubmitAsync()).Id;
        var first = await _bank.ApproveAsync(id);
        var before = _bank.Store[id];

        Assert.Equal(first, await _bank.ApproveAsync(id));

        Assert.Same(before, _bank.Store[id]);
    }

    [Fact]
    public async Task Rejecting_twice_is_rejecting_and_keeps_the_first_reason()
    {
        var id = await _bank.WaitForReviewAsync();
        var first = await _bank.RejectAsync(id, "first");

        Assert.Equal(first, await _bank.RejectAsync(id, "second"));
        Assert.Equal(first, await _bank.RejectAsync(id));
    }

    [Fact]
    public async Task What_waits_for_a_review_cannot_be_approved_past_it()
    {
        var id = await _bank.WaitForReviewAsync();
        var before = _bank.Store[id];

        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.ApproveAsync(id));
        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.RejectAsync(id));

        Assert.Same(before, _bank.Store[id]);
    }

    [Fact]
    public async Task What_a_reviewer_rejected_cannot_be_approved()
    {
        var id = await _bank.WaitForReviewAsync();
        await _bank.ReviewAsync(id, ReviewDecision.Reject);

        var refused = await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.ApproveAsync(id));

        Assert.Contains("is REVIEW_REJECTED, but it must be SUBMITTED or REVIEW_APPROVED", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_reviewer_approved_cannot_be_rejected_for_any_reason()
    {
        var id = await _bank.WaitForReviewAsync();
        await _bank.ReviewAsync(id, ReviewDecision.Approve);

        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.RejectAsync(id));
        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.RejectAsync(id, "The review timed out."));
    }

    [Fact]
    public async Task A_time_out_before_the_flag_was_written_rejects_too_and_the_late_flag_is_refused()
    {
        var id = (await _bank.SubmitAsync()).Id;

        var output = await _bank.RejectAsync(id, "The review timed out.");

        Assert.Equal((ApplicationState.Rejected, "The review timed out."), (output.State, output.Reason));
        await Assert.ThrowsAsync<ApplicationStateException>(() => _bank.FlagForReviewAsync(id));
    }

    [Fact]
    public async Task An_unknown_application_is_not_found()
    {
        await Assert.ThrowsAsync<ApplicationNotFoundException>(() => _bank.ApproveAsync("application_0"));
        await Assert.ThrowsAsync<ApplicationNotFoundException>(() => _bank.RejectAsync("application_0"));
    }

    [Fact]
    public async Task What_is_missing_is_refused_by_name()
    {
        var approve = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.ApproveAsync(" "));
        var reject = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.RejectAsync(" "));
        var reason = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.RejectAsync("application_0", " "));

        var tooLong = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.ApproveAsync(new string('x', 201)));

        Assert.Contains("'id'", approve.Message, StringComparison.Ordinal);
        Assert.Contains("'id' is too long", tooLong.Message, StringComparison.Ordinal);
        Assert.Contains("'id'", reject.Message, StringComparison.Ordinal);
        Assert.Contains("'reason'", reason.Message, StringComparison.Ordinal);
    }
}
