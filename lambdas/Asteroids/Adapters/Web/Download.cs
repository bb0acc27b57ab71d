using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Lambdas.Asteroids.Adapters.Web;

/// <summary>A download under way: its time limit, and the one way in which its failures are told.</summary>
internal sealed class Download : IDisposable
{
    private readonly string _address;
    private readonly TimeSpan _limit;
    private readonly CancellationTokenSource _timeUp;

    /// <summary>Starts the clock.</summary>
    internal Download(Uri uri, TimeSpan limit, TimeProvider time)
    {
        _address = AddressRule.Describe(uri);
        _limit = limit;
        _timeUp = new CancellationTokenSource(limit, time);
    }

    /// <summary>A failure of this download.</summary>
    internal HTTPError Error(string reason, Exception? cause = null) => new($"{_address} could not be downloaded: {reason}.", cause);

    /// <summary>Does a step of the download.</summary>
    /// <exception cref="HTTPError">The step failed, or time was up.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled it.</exception>
    internal async ValueTask<T> WithinTimeAsync<T>(Func<CancellationToken, ValueTask<T>> step, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _timeUp.Token);
        try
        {
            return await step(either.Token);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && _timeUp.IsCancellationRequested)
        {
            throw Error($"it took longer than {_limit.TotalSeconds:0.###} s", e);
        }
        catch (HttpRequestException e) when (e.InnerException is HTTPError refusal)
        {
            throw Error(refusal.Message.TrimEnd('.'), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Error((e.InnerException ?? e).Message.TrimEnd('.'), e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timeUp.Dispose();
}
