using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Lifecycle;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>Rejects an application: on a reviewer's word, or with a reason of the workflow's own, such as a time-out.</summary>
/// <remarks>Needs dynamodb:GetItem and UpdateItem on the table.</remarks>
public sealed class Reject(IApplicationStore store)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public Reject()
        : this(AccountsServices.OnAws.Store())
    {
    }

    /// <summary>Answers the rejected application: the execution's output. Rejecting twice is rejecting.</summary>
    /// <exception cref="InvalidApplicationInputException">The id is missing, or the reason is blank.</exception>
    /// <exception cref="ApplicationNotFoundException">No application has the id.</exception>
    /// <exception cref="ApplicationStateException">It can't be rejected from its state, say because a reviewer approved it.</exception>
    public async Task<ApplicationItem> HandleAsync(RejectRequest input, ILambdaContext context)
    {
        Required.Value(input, nameof(input));
        var id = Required.Id(input.Id, "id");
        var reason = input.Reason is null ? null : Required.Text(input.Reason, "reason");
        var rejected = await store.ChangeAsync(
            id,
            current => reason is null ? Transitions.Reject(current) : Transitions.RejectBecause(current, reason));
        context.Logger.LogInformation("{Function}: {ApplicationId} is {State}", nameof(Reject), id, rejected.Item.State);
        return rejected.Item;
    }
}
