using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Accounts.Tests.Doubles;

/// <summary>An execution that waits with a token, as Step Functions keeps it: the first decision ends the wait, and so does a time-out.</summary>
internal sealed class WaitingExecution : IReviewDelivery
{
    private TaskToken? _awaited;

    public ReviewDecision? Received { get; private set; }

    /// <summary>Runs before a delivery arrives: the place to crash.</summary>
    public Action BeforeDelivery { get; set; } = () => { };

    /// <summary>Runs after a delivery arrived, before its answer: the place to crash, or to let the execution go on.</summary>
    public Func<Task> AfterDelivery { get; set; } = () => Task.CompletedTask;

    public bool IsWaiting => _awaited is not null;

    public string Wait(string token)
    {
        _awaited = new TaskToken(token);
        return token;
    }

    public void TimeOut() => _awaited = null;

    public async Task<bool> TryDeliverAsync(TaskToken token, ReviewReply reply)
    {
        BeforeDelivery();
        if (token != _awaited)
        {
            return false;
        }

        (_awaited, Received) = (null, reply.Decision);
        await AfterDelivery();
        return true;
    }
}
