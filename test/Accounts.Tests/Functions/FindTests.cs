using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Accounts.Tests.Functions;

public class FindTests
{
    private readonly Bank _bank = new();

    [Fact]
    public async Task It_answers_the_applications_of_a_state()
    {
        var waiting = await _bank.WaitForReviewAsync();
        var submitted = await _bank.SubmitAsync();

        var found = await _bank.FindAsync(ApplicationState.FlaggedForReview);

        Assert.Equal(waiting, Assert.Single(found.Items).Id);
        Assert.Equal(submitted, Assert.Single((await _bank.FindAsync(ApplicationState.Submitted)).Items));
        Assert.Empty((await _bank.FindAsync(ApplicationState.Approved)).Items);
    }

    [Fact]
    public async Task An_unknown_state_is_refused_with_those_that_are_known()
    {
        var refused = await Assert.ThrowsAsync<InvalidApplicationInputException>(() => _bank.FindAsync(ApplicationState.Unknown));

        Assert.Equal(
            "'state' must be one of SUBMITTED, FLAGGED_FOR_REVIEW, REVIEW_APPROVED, REVIEW_REJECTED, APPROVED, REJECTED, "
            + "FLAGGED_WITH_UNPROCESSABLE_DATA",
            refused.Message);
    }

    [Theory]
    [InlineData(null, ApplicationState.Approved, "'paginationKey.id'")]
    [InlineData("application_1", ApplicationState.Rejected, "'paginationKey.state'")]
    public async Task A_key_that_belongs_to_no_page_is_refused(string? id, ApplicationState state, string field)
    {
        var refused = await Assert.ThrowsAsync<InvalidApplicationInputException>(
            () => _bank.FindAsync(ApplicationState.Approved, new PageKey(id, state)));

        Assert.Contains(field, refused.Message, StringComparison.Ordinal);
    }
}
