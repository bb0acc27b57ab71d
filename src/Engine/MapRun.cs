using AsteroidWorkflows.Engine.Execution.States;

namespace AsteroidWorkflows.Engine;

/// <summary>The children of one distributed Map, as DescribeMapRun tells of them.</summary>
public sealed class MapRun
{
    private readonly Tolerance _tolerance;
    private readonly WorkflowExecution _execution;
    private MapRunStatus _status;
    private long _running;
    private long _succeeded;
    private long _failed;

    internal MapRun(string arn, string label, WorkflowExecution execution, int concurrency, Tolerance tolerance, DateTimeOffset start)
    {
        Arn = arn;
        Label = label;
        _execution = execution;
        MaxConcurrency = concurrency;
        _tolerance = tolerance;
        StartDate = start;
    }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>The execution that the Map belongs to.</summary>
    public string ExecutionArn => _execution.Arn;

    /// <summary>Where it stands.</summary>
    public MapRunStatus Status =>
        _status == MapRunStatus.Running && _execution.Status != ExecutionStatus.Running ? MapRunStatus.Aborted : _status;

    /// <summary>How many children run at a time.</summary>
    public int MaxConcurrency { get; }

    /// <summary>How many children may fail.</summary>
    public decimal ToleratedFailureCount => _tolerance.Count;

    /// <summary>Which part of the children may fail, in percent.</summary>
    public decimal ToleratedFailurePercentage => _tolerance.Percentage;

    /// <summary>When it started.</summary>
    public DateTimeOffset StartDate { get; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StopDate { get; private set; }

    /// <summary>How many children there are, including those that haven't started; 0 until the items have been read.</summary>
    public long Total { get; internal set; }

    /// <summary>How many children run.</summary>
    public long Running => Volatile.Read(ref _running);

    /// <summary>How many children succeeded.</summary>
    public long Succeeded => Volatile.Read(ref _succeeded);

    /// <summary>How many children failed.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>The Map's label; where the definition gives none, one that was made up.</summary>
    public string Label { get; }

    internal void ItemStarted() => Interlocked.Increment(ref _running);

    internal void ItemEnded(bool succeeded)
    {
        Interlocked.Decrement(ref _running);
        Interlocked.Increment(ref succeeded ? ref _succeeded : ref _failed);
    }

    internal void End(MapRunStatus status, DateTimeOffset now)
    {
        _status = status;
        StopDate = now;
    }
}
