using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts.Adapters;

/// <summary>Hands decisions over by SendTaskSuccess.</summary>
public sealed class StepFunctionsReviewDelivery(IAmazonStepFunctions client) : IReviewDelivery
{
    /// <inheritdoc/>
    public async Task<bool> TryDeliverAsync(TaskToken token, ReviewReply reply)
    {
        try
        {
            await client.SendTaskSuccessAsync(new SendTaskSuccessRequest
            {
                TaskToken = token.Value,
                Output = JsonSerializer.Serialize(reply, AccountsJson.Default.ReviewReply),
            });
            return true;
        }
        catch (Exception dead) when (dead is TaskTimedOutException or TaskDoesNotExistException or InvalidTokenException)
        {
            return false;
        }
    }
}
