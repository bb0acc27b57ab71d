using AsteroidWorkflows.Accounts.Tests.Doubles;
using AsteroidWorkflows.Lambdas.Accounts;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>The adapter over the wire, against real conditional writes.</summary>
public class DynamoDbApplicationStoreTests(Dynalite dynalite) : IClassFixture<Dynalite>
{
    public static TheoryData<string> Checks => [.. ApplicationStoreContract.Checks.Keys];

    [DynaliteTheory]
    [MemberData(nameof(Checks))]
    public async Task It_keeps_the_contract(string check)
    {
        await ApplicationStoreContract.Checks[check](await dynalite.StoreAsync(check.Replace(' ', '_').Replace("'", "", StringComparison.Ordinal)));
    }

    [DynaliteFact]
    public async Task A_table_of_several_pages_is_found_page_by_page()
    {
        var store = await dynalite.StoreAsync("pages");
        var address = new string('x', 100_000);
        var ids = Enumerable.Range(0, 25).Select(i => $"application_{i}").ToList();
        foreach (var id in ids)
        {
            await store.AddAsync(new(new ApplicationItem(id, "Spock", address, ApplicationState.Submitted, Reason: null)));
        }

        var found = new List<string>();
        var pages = 0;
        PageKey? key = null;
        do
        {
            var page = await new Find(store).HandleAsync(new FindRequest(ApplicationState.Submitted, key), new Invocation().Context);
            found.AddRange(page.Items.Select(item => item.Id));
            key = page.LastEvaluatedKey;
            pages++;
        }
        while (key is not null);

        Assert.True(pages > 1);
        Assert.Equal(ids.Order(), found.Order());
    }

    [DynaliteFact]
    public async Task The_functions_take_an_application_through_its_review()
    {
        var store = await dynalite.StoreAsync("review");
        var (starter, execution, context) = (new RecordedStarter(), new WaitingExecution(), new Invocation().Context);

        var id = (await new Submit(store, starter).HandleAsync(new SubmitRequest("Gabe", "ABadAddress"), context)).Id;
        var checks = new FlaggedChecks(Name: false, Address: true);
        await new Flag(store).HandleAsync(new FlagRequest(id, FlagType.Review, execution.Wait("token"), checks, ErrorInfo: null), context);
        var reviewed = await new Review(store, execution).HandleAsync(new ReviewRequest(id, ReviewDecision.Approve), context);
        var approved = await new Approve(store).HandleAsync(new ApproveRequest(id), context);

        Assert.Equal(ApplicationState.ReviewApproved, reviewed.State);
        var expected = new ApplicationItem(id, "Gabe", "ABadAddress", ApplicationState.Approved, "Flagged by the address check.");
        Assert.Equal(expected, approved);
        Assert.Equal(new StoredApplication(expected), await store.GetAsync(id));
    }

    [DynaliteFact]
    public async Task Of_two_reviewers_at_once_one_decides()
    {
        var store = await dynalite.StoreAsync("reviewers");
        await store.AddAsync(ApplicationStoreContract.Flagged);
        var execution = new WaitingExecution();
        execution.Wait("token");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => TryAsync(
            i % 2 == 0 ? ReviewDecision.Approve : ReviewDecision.Reject)));

        var expected = execution.Received is ReviewDecision.Approve ? ApplicationState.ReviewApproved : ApplicationState.ReviewRejected;
        Assert.Equal(expected, Assert.Single(answers.OfType<ApplicationItem>()).State);
        Assert.Equal(expected, (await store.GetAsync("application_1"))!.Item.State);

        async Task<ApplicationItem?> TryAsync(ReviewDecision decision)
        {
            try
            {
                var request = new ReviewRequest("application_1", decision);
                return await new Review(store, execution).HandleAsync(request, new Invocation().Context);
            }
            catch (Exception refused) when (refused.GetType().Namespace == "AsteroidWorkflows.Lambdas.Accounts.Contracts")
            {
                return null;
            }
        }
    }

    [DynaliteFact]
    public async Task A_failed_start_leaves_no_row()
    {
        var store = await dynalite.StoreAsync("failed-start");
        var starter = new RecordedStarter { OnStart = _ => throw new Crash() };

        await Assert.ThrowsAsync<Crash>(
            () => new Submit(store, starter).HandleAsync(new SubmitRequest("Spock", "123 Street"), new Invocation().Context));

        Assert.Empty((await store.FindAsync(ApplicationState.Submitted, after: null)).Items);
    }

    [DynaliteFact]
    public async Task Answers_that_get_lost_change_nothing()
    {
        await dynalite.StoreAsync("lost-answers");
        using var client = dynalite.Connect(new LosingFirstAnswers());
        var store = new DynamoDbApplicationStore(client, "lost-answers");
        var (starter, execution, context) = (new RecordedStarter(), new WaitingExecution(), new Invocation().Context);

        var id = (await new Submit(store, starter).HandleAsync(new SubmitRequest("Gabe", "ABadAddress"), context)).Id;
        var flag = new FlagRequest(id, FlagType.Review, execution.Wait("token"), Checks: null, ErrorInfo: null);
        var states = new[]
        {
            (await new Flag(store).HandleAsync(flag, context)).State,
            (await new Review(store, execution).HandleAsync(new ReviewRequest(id, ReviewDecision.Reject), context)).State,
            (await new Reject(store).HandleAsync(new RejectRequest(id, Reason: null), context)).State,
        };
        starter.OnStart = _ => throw new Crash();
        await Assert.ThrowsAsync<Crash>(() => new Submit(store, starter).HandleAsync(new SubmitRequest("Spock", "123 Street"), context));

        Assert.Equal([ApplicationState.FlaggedForReview, ApplicationState.ReviewRejected, ApplicationState.Rejected], states);
        Assert.Empty((await store.FindAsync(ApplicationState.Submitted, after: null)).Items);
    }
}
