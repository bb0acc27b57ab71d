using AsteroidWorkflows.Lambdas.Accounts.Contracts;

namespace AsteroidWorkflows.Lambdas.Accounts.Ports;

/// <summary>Hands a reviewer's decision to the execution that waits for it.</summary>
public interface IReviewDelivery
{
    /// <summary>Resumes the execution that holds the token.</summary>
    /// <returns>False where no execution waits with this token any more. Any other failure is thrown, its outcome unknown.</returns>
    Task<bool> TryDeliverAsync(TaskToken token, ReviewReply reply);
}
