using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>What every store must do: each check takes a store of its own.</summary>
internal static class ApplicationStoreContract
{
    public static readonly StoredApplication Submitted =
        new(new ApplicationItem("application_1", "Spock", "123 Street", ApplicationState.Submitted, Reason: null));

    public static readonly StoredApplication Flagged =
        new(Submitted.Item with { State = ApplicationState.FlaggedForReview, Reason = "why" }, new TaskToken("token"));

    public static readonly StoredApplication Noted = Flagged with { Decision = ReviewDecision.Reject };

    public static IReadOnlyDictionary<string, Func<IApplicationStore, Task>> Checks { get; } = new Dictionary<string, Func<IApplicationStore, Task>>
    {
        ["What is added is there"] = async store =>
        {
            await store.AddAsync(Submitted);
            Assert.Equal(Submitted, await store.GetAsync("application_1"));
            Assert.Null(await store.GetAsync("application_2"));
        },
        ["What is added twice is there once"] = async store =>
        {
            await store.AddAsync(Submitted);
            await store.AddAsync(Submitted);
            Assert.Equal(Submitted, await store.GetAsync("application_1"));
        },
        ["Nothing is added over what went on"] = async store =>
        {
            await store.AddAsync(Noted);
            await Assert.ThrowsAnyAsync<Exception>(() => store.AddAsync(Submitted));
            Assert.Equal(Noted, await store.GetAsync("application_1"));
        },
        ["An update writes and removes what it must"] = async store =>
        {
            await store.AddAsync(Submitted);
            foreach (var (before, after) in new[] { (Submitted, Flagged), (Flagged, Noted), (Noted, Flagged), (Flagged, Submitted) })
            {
                Assert.True(await store.TryUpdateAsync(before, after));
                Assert.Equal(after, await store.GetAsync("application_1"));
            }
        },
        ["An update needs the state that it comes from"] = store =>
            RefusesAsync(store, Submitted with { Item = Submitted.Item with { State = ApplicationState.Approved } }, Submitted),
        ["An update needs the token that it comes from"] = store => RefusesAsync(store, Flagged with { Token = new("another") }, Flagged),
        ["An update needs the absence of a token"] = store => RefusesAsync(store, Flagged, Flagged with { Token = null }),
        ["An update needs the decision that it comes from"] = store => RefusesAsync(store, Noted with { Decision = ReviewDecision.Approve }, Noted),
        ["An update needs the absence of a decision"] = store => RefusesAsync(store, Noted, Flagged),
        ["An update makes no application that isn't there"] = async store =>
        {
            Assert.False(await store.TryUpdateAsync(Submitted, Flagged));
            Assert.Null(await store.GetAsync("application_1"));
        },
        ["Of many updates from one state one is written"] = async store =>
        {
            await store.AddAsync(Flagged);
            var written = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => store.TryUpdateAsync(
                Flagged, Flagged with { Decision = i % 2 == 0 ? ReviewDecision.Approve : ReviewDecision.Reject })));
            Assert.Single(written, true);
        },
        ["What is unchanged is removed"] = async store =>
        {
            await store.AddAsync(Submitted);
            Assert.True(await store.TryRemoveAsync(Submitted));
            Assert.Null(await store.GetAsync("application_1"));
            Assert.True(await store.TryRemoveAsync(Submitted));
        },
        ["What went on is not removed"] = async store =>
        {
            await store.AddAsync(Flagged);
            Assert.False(await store.TryRemoveAsync(Submitted));
            Assert.Equal(Flagged, await store.GetAsync("application_1"));
        },
        ["A state's applications are found"] = async store =>
        {
            await store.AddAsync(Noted);
            await store.AddAsync(new(Submitted.Item with { Id = "application_2" }));
            var found = await store.FindAsync(ApplicationState.FlaggedForReview, after: null);
            Assert.Equal(Noted.Item, Assert.Single(found.Items));
            Assert.Equal((1, 1, null), (found.Count, found.ScannedCount, found.LastEvaluatedKey));
            Assert.Empty((await store.FindAsync(ApplicationState.Approved, after: null)).Items);
        },
    };

    private static async Task RefusesAsync(IApplicationStore store, StoredApplication there, StoredApplication expected)
    {
        await store.AddAsync(there);
        Assert.False(await store.TryUpdateAsync(expected, new(expected.Item with { State = ApplicationState.Rejected })));
        Assert.Equal(there, await store.GetAsync("application_1"));
    }
}
