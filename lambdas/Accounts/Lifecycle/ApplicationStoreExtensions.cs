using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts.Lifecycle;

internal static class ApplicationStoreExtensions
{
    private const int Tries = 5;

    /// <summary>
    /// Reads the application, lets <paramref name="change"/> decide on it, and writes the outcome where nobody else wrote meanwhile;
    /// otherwise decides again on what is there now.
    /// </summary>
    /// <param name="store">The table.</param>
    /// <param name="id">Which application.</param>
    /// <param name="change">Answers the application as it shall be, the very same to leave it, or throws.</param>
    /// <returns>The application as it is after the change.</returns>
    public static async Task<StoredApplication> ChangeAsync(
        this IApplicationStore store,
        string id,
        Func<StoredApplication, StoredApplication> change)
    {
        for (var i = 0; i < Tries; i++)
        {
            var before = await store.GetAsync(id) ?? throw new ApplicationNotFoundException(id);
            var after = change(before);
            if (ReferenceEquals(before, after) || await store.TryUpdateAsync(before, after))
            {
                return after;
            }
        }

        throw new ApplicationBusyException(id);
    }
}
