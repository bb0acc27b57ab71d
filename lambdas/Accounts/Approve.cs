using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Lifecycle;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>Approves an application whose checks were clean or whose reviewer said so.</summary>
/// <remarks>Needs dynamodb:GetItem and UpdateItem on the table.</remarks>
public sealed class Approve(IApplicationStore store)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public Approve()
        : this(AccountsServices.OnAws.Store())
    {
    }

    /// <summary>Answers the approved application: the execution's output. Approving twice is approving.</summary>
    /// <exception cref="InvalidApplicationInputException">The id is missing.</exception>
    /// <exception cref="ApplicationNotFoundException">No application has the id.</exception>
    /// <exception cref="ApplicationStateException">It waits for a review, was rejected, or could not be processed.</exception>
    public async Task<ApplicationItem> HandleAsync(ApproveRequest input, ILambdaContext context)
    {
        Required.Value(input, nameof(input));
        var id = Required.Id(input.Id, "id");
        var approved = await store.ChangeAsync(id, Transitions.Approve);
        context.Logger.LogInformation("{Function}: {ApplicationId} is {State}", nameof(Approve), id, approved.Item.State);
        return approved.Item;
    }
}
