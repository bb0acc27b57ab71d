using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>Answers the applications in a state, page by page.</summary>
/// <remarks>Needs dynamodb:Query on the table's index.</remarks>
public sealed class Find(IApplicationStore store)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public Find()
        : this(AccountsServices.OnAws.Store())
    {
    }

    /// <summary>The first page, or the one after the key of the page before.</summary>
    /// <exception cref="InvalidApplicationInputException">The state is unknown, or the key belongs to no page of it.</exception>
    public async Task<FindResult> HandleAsync(FindRequest input, ILambdaContext context)
    {
        Required.Value(input, nameof(input));
        Required.That(
            input.State is not ApplicationState.Unknown,
            $"'state' must be one of {string.Join(", ", EnumByName<ApplicationState>.All)}");
        if (input.PaginationKey is { } key)
        {
            Required.Id(key.Id, "paginationKey.id");
            Required.That(key.State == input.State, "'paginationKey.state' must be the 'state' that is asked for");
        }

        var found = await store.FindAsync(input.State, input.PaginationKey);
        context.Logger.LogInformation("{Function}: {Count} applications are {State}", nameof(Find), found.Count, input.State);
        return found;
    }
}
