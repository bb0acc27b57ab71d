using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Lambdas.Asteroids.Downloads;

/// <summary>Work that must come to an end before Lambda ends it.</summary>
internal static class Invocation
{
    /// <summary>What is kept of the function's time to undo a half-done upload and to report.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(3);

    /// <summary>Runs the work, cancelled shortly before the function's time is up.</summary>
    /// <exception cref="HTTPError">The time was up.</exception>
    internal static async Task<T> RunAsync<T>(ILambdaContext context, Func<CancellationToken, Task<T>> work)
    {
        var time = context.RemainingTime - Reserve;
        using var deadline = new CancellationTokenSource();
        if (time > TimeSpan.Zero && time.TotalMilliseconds < int.MaxValue)
        {
            deadline.CancelAfter(time);
        }

        try
        {
            return await work(deadline.Token);
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested)
        {
            throw new HTTPError($"The download was given up after {time.TotalSeconds:0} s, shortly before the function's own time was up.", e);
        }
    }
}
