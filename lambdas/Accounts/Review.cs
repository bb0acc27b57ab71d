using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Lifecycle;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts;

/// <summary>Records a reviewer's decision and resumes the execution with it. <see cref="Transitions"/> says in which order, and why.</summary>
/// <remarks>Needs dynamodb:GetItem and UpdateItem on the table, states:SendTaskSuccess on the state machine.</remarks>
public sealed class Review(IApplicationStore store, IReviewDelivery delivery)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public Review()
        : this(AccountsServices.OnAws.Store(), AccountsServices.OnAws.Delivery())
    {
    }

    /// <summary>Answers the reviewed application. After any failure, the same decision may be tried again.</summary>
    /// <exception cref="InvalidApplicationInputException">The id is missing, or the decision is none of the two.</exception>
    /// <exception cref="ApplicationNotFoundException">No application has the id.</exception>
    /// <exception cref="ApplicationStateException">The application waits for no review, say because it was reviewed before.</exception>
    /// <exception cref="ReviewConflictException">Another decision was noted first.</exception>
    /// <exception cref="ReviewEndedException">The execution no longer waits; see there.</exception>
    public async Task<ApplicationItem> HandleAsync(ReviewRequest input, ILambdaContext context)
    {
        Required.Value(input, nameof(input));
        var id = Required.Id(input.Id, "id");
        var decision = input.Decision;
        Required.That(decision is not ReviewDecision.Unknown, "Required 'decision' parameter must be 'APPROVE' or 'REJECT'");

        var noted = await store.ChangeAsync(id, current => Transitions.NoteDecision(current, decision));
        if (!await delivery.TryDeliverAsync(noted.Token!, new ReviewReply(decision)))
        {
            throw new ReviewEndedException(id);
        }

        var reviewed = await store.ChangeAsync(id, current => Transitions.RecordReview(current, decision));
        context.Logger.LogInformation("{Function}: {ApplicationId} is {State}", nameof(Review), id, reviewed.Item.State);
        return reviewed.Item;
    }
}
