using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Lambdas.Accounts.Ports;

/// <summary>The table of applications.</summary>
/// <remarks>
/// An adapter may send a write again whose answer was lost. So adding what is added already and removing what is gone already succeed;
/// an update that was written already answers false, and whoever reads again finds it done.
/// </remarks>
public interface IApplicationStore
{
    /// <summary>Adds an application. Fails where one of its id exists in another state.</summary>
    Task AddAsync(StoredApplication application);

    /// <summary>The application as it is now, not as it was a moment ago; null where there is none.</summary>
    Task<StoredApplication?> GetAsync(string id);

    /// <summary>
    /// Writes state, reason, token and decision of <paramref name="after"/>, only where the application still is in the state,
    /// with the token and the decision of <paramref name="before"/>.
    /// </summary>
    /// <returns>False where it is not; then nothing was written.</returns>
    Task<bool> TryUpdateAsync(StoredApplication before, StoredApplication after);

    /// <summary>Removes an application, unless it has left the state of <paramref name="before"/>.</summary>
    /// <returns>False where it has; then nothing was removed.</returns>
    Task<bool> TryRemoveAsync(StoredApplication before);

    /// <summary>A page of the applications in a state, without their tokens. May be a moment behind.</summary>
    Task<FindResult> FindAsync(ApplicationState state, PageKey? after);
}
