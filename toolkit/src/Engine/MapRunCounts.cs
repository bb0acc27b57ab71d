namespace AsteroidWorkflows.Engine;

/// <summary>How many of a map run's children, or of the items that they are for, stand where.</summary>
public sealed class MapRunCounts
{
    private readonly Lock _lock = new();
    private long _running;
    private long _succeeded;
    private long _failed;
    private long _aborted;

    /// <summary>All; 0 until they have been read.</summary>
    public long Total { get; internal set; }

    /// <summary>Not started yet.</summary>
    public long Pending => Read(() => Total - _running - _succeeded - _failed - _aborted);

    /// <summary>At work.</summary>
    public long Running => Read(() => _running);

    /// <summary>Ended well.</summary>
    public long Succeeded => Read(() => _succeeded);

    /// <summary>Failed.</summary>
    public long Failed => Read(() => _failed);

    /// <summary>Stopped, or never started, because the map run ended.</summary>
    public long Aborted => Read(() => _aborted);

    internal void Start(long count)
    {
        lock (_lock)
        {
            _running += count;
        }
    }

    internal void End(long count, bool succeeded)
    {
        lock (_lock)
        {
            _running -= count;
            (succeeded ? ref _succeeded : ref _failed) += count;
        }
    }

    internal void AbortRest()
    {
        lock (_lock)
        {
            _aborted = Total - _succeeded - _failed;
            _running = 0;
        }
    }

    private long Read(Func<long> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
