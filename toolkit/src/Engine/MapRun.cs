using System.Text.Json;
using AsteroidWorkflows.Engine.Execution.States;

namespace AsteroidWorkflows.Engine;

/// <summary>The children of one distributed Map, as DescribeMapRun tells of them.</summary>
public sealed class MapRun
{
    private readonly Tolerance _tolerance;
    private readonly WorkflowExecution _execution;
    private readonly List<MapRunChild> _children = [];
    private MapRunStatus _status;

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

    /// <summary>How many children may run at a time, as the definition says; 0: no bound.</summary>
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
    public long Total => Executions.Total;

    /// <summary>How many children run.</summary>
    public long Running => Executions.Running;

    /// <summary>How many children succeeded.</summary>
    public long Succeeded => Executions.Succeeded;

    /// <summary>How many children failed.</summary>
    public long Failed => Executions.Failed;

    /// <summary>Where its children stand.</summary>
    public MapRunCounts Executions { get; } = new();

    /// <summary>Where the items stand that its children are for.</summary>
    public MapRunCounts Items { get; } = new();

    /// <summary>The Map's label; where the definition gives none, one that was made up.</summary>
    public string Label { get; }

    /// <summary>The ARN of the state machine that its children are executions of.</summary>
    public string StateMachineArn => $"{_execution.StateMachine.Arn}/{Label}";

    /// <summary>Its children that have started, in order.</summary>
    public IReadOnlyList<MapRunChild> Children
    {
        get
        {
            lock (_children)
            {
                return [.. _children];
            }
        }
    }

    internal MapRunChild AddChild(string arn, string name, JsonElement input, int items, DateTimeOffset now)
    {
        var child = new MapRunChild(this, arn, name, input, items, now);
        lock (_children)
        {
            _children.Add(child);
        }

        return child;
    }

    internal void Read(IReadOnlyList<int> itemsOfEach)
    {
        Executions.Total = itemsOfEach.Count;
        Items.Total = itemsOfEach.Sum();
    }

    internal void ChildStarted(int items)
    {
        Executions.Start(1);
        Items.Start(items);
    }

    internal void ChildEnded(int items, bool succeeded)
    {
        Executions.End(1, succeeded);
        Items.End(items, succeeded);
    }

    internal void End(MapRunStatus status, DateTimeOffset now)
    {
        _status = status;
        StopDate = now;
        Executions.AbortRest();
        Items.AbortRest();
    }
}
