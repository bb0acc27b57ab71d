using System.Collections.Concurrent;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Accounts.Tests.Doubles;

/// <summary>A table in memory. The store's contract is tested against it as against the real adapter, so that it can be relied on.</summary>
internal sealed class InMemoryApplicationStore : IApplicationStore
{
    private readonly ConcurrentDictionary<string, StoredApplication> _items = new();

    /// <summary>Runs before each update: the place to crash, or to let another overtake.</summary>
    public Func<StoredApplication, Task> BeforeUpdate { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs before each removal.</summary>
    public Action BeforeRemove { get; set; } = () => { };

    public int Count => _items.Count;

    public StoredApplication this[string id] => _items[id];

    public Task AddAsync(StoredApplication application)
    {
        var kept = _items.GetOrAdd(application.Item.Id, application);
        if (kept.Item.State != application.Item.State)
        {
            throw new InvalidOperationException("An application of this id exists.");
        }

        return Task.CompletedTask;
    }

    public Task<StoredApplication?> GetAsync(string id) => Task.FromResult(_items.GetValueOrDefault(id));

    public async Task<bool> TryUpdateAsync(StoredApplication before, StoredApplication after)
    {
        await BeforeUpdate(after);
        var id = before.Item.Id;
        return _items.TryGetValue(id, out var now)
            && (now.Item.State, now.Token, now.Decision) == (before.Item.State, before.Token, before.Decision)
            && _items.TryUpdate(id, after with { Item = now.Item with { State = after.Item.State, Reason = after.Item.Reason } }, now);
    }

    public Task<bool> TryRemoveAsync(StoredApplication before)
    {
        BeforeRemove();
        return Task.FromResult(
            !_items.TryGetValue(before.Item.Id, out var now)
            || (now.Item.State == before.Item.State && _items.TryRemove(KeyValuePair.Create(before.Item.Id, now))));
    }

    public Task<FindResult> FindAsync(ApplicationState state, PageKey? after)
    {
        var found = _items.Values.Select(application => application.Item).Where(item => item.State == state).ToList();
        return Task.FromResult(new FindResult(found, found.Count, found.Count, LastEvaluatedKey: null));
    }
}
