using AsteroidWorkflows.Engine.Execution;

namespace AsteroidWorkflows.Engine.Tasks;

/// <summary>The activities: tasks that wait for a worker, and workers that wait for a task.</summary>
public sealed class ActivityRegistry
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly Scheduler _scheduler;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Activity> _activities = new(StringComparer.Ordinal);

    internal ActivityRegistry(Scheduler scheduler) => _scheduler = scheduler;

    /// <summary>Makes an activity; one that is there stays.</summary>
    public void Create(string arn)
    {
        lock (_lock)
        {
            _activities.TryAdd(arn, new Activity());
        }
    }

    /// <summary>Forgets an activity; false: there was none.</summary>
    public bool Delete(string arn)
    {
        lock (_lock)
        {
            return _activities.Remove(arn);
        }
    }

    /// <summary>Whether there is this activity.</summary>
    public bool Exists(string arn)
    {
        lock (_lock)
        {
            return _activities.ContainsKey(arn);
        }
    }

    /// <summary>GetActivityTask: takes the next task, waiting for one up to 60 seconds of the engine's clock.</summary>
    /// <param name="arn">The activity.</param>
    /// <param name="workerName">Who asks; the execution's history tells it.</param>
    /// <param name="cancellationToken">Ends the waiting, so that a task doesn't go to a worker who is no longer there.</param>
    /// <returns>The task; null: there was none, there is no such activity, or the waiting was ended.</returns>
    public async Task<ActivityTask?> TakeAsync(string arn, string? workerName = null, CancellationToken cancellationToken = default)
    {
        var taken = new TaskCompletionSource<ActivityTask?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var giveUp = Take(arn, workerName, taken.SetResult);
        await using (cancellationToken.Register(() => giveUp?.Invoke()))
        {
            return await taken.Task;
        }
    }

    /// <summary>Takes the next task; gives what ends the waiting for one, or null if there is nothing to wait for.</summary>
    internal Action? Take(string arn, string? workerName, Action<ActivityTask?> done)
    {
        Activity? activity;
        lock (_lock)
        {
            activity = _activities.GetValueOrDefault(arn);
        }

        if (activity is null)
        {
            done(null);
            return null;
        }

        var worker = new Worker(workerName, done);
        worker.Timer = _scheduler.Schedule(_scheduler.Clock.GetUtcNow() + LongestWait, false, () => GiveUp(activity, worker));
        Offer(activity, worker);
        return () => GiveUp(activity, worker);
    }

    internal void Schedule(TaskRequest request, PendingTask operation, WorkflowExecution execution)
    {
        var task = new Waiting(request, operation, execution);
        Activity? activity;
        Worker? worker;
        lock (_lock)
        {
            if (!_activities.TryGetValue(request.Resource.Arn, out activity))
            {
                return;
            }

            worker = activity.Workers.First?.Value;
            if (worker is null)
            {
                activity.Tasks.Enqueue(task);
                return;
            }

            activity.Workers.RemoveFirst();
        }

        _ = HandAsync(activity, task, worker);
    }

    private void Offer(Activity activity, Worker worker)
    {
        Waiting? task;
        lock (_lock)
        {
            while (activity.Tasks.TryDequeue(out task) && task.Operation.IsClosed)
            {
            }

            if (task is null || task.Operation.IsClosed)
            {
                activity.Workers.AddLast(worker);
                return;
            }
        }

        _ = HandAsync(activity, task, worker);
    }

    // The worker gets the task when that is kept: what has been handed out is not handed out again after a restart.
    private async Task HandAsync(Activity activity, Waiting task, Worker worker)
    {
        bool isKept;
        try
        {
            isKept = await task.Execution.Loop.PostAsync(new JournalEntry
            {
                Kind = JournalEntryKind.ActivityStarted,
                Operation = task.Operation.Id,
                Error = worker.Name,
                Receipt = WorkflowExecution.NewReceipt(),
            }).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the journal throws, the task stays where it was.
        catch (Exception)
#pragma warning restore CA1031
        {
            lock (_lock)
            {
                activity.Tasks.Enqueue(task);
            }

            worker.Timer?.Dispose();
            worker.Done(null);
            return;
        }

        if (isKept)
        {
            worker.Timer?.Dispose();
            worker.Done(new ActivityTask(task.Request.TaskToken!, task.Request.Input));
        }
        else
        {
            Offer(activity, worker);
        }
    }

    private void GiveUp(Activity activity, Worker worker)
    {
        lock (_lock)
        {
            if (!activity.Workers.Remove(worker))
            {
                return;
            }
        }

        worker.Timer?.Dispose();
        worker.Done(null);
    }

    private sealed class Activity
    {
        public Queue<Waiting> Tasks { get; } = new();

        public LinkedList<Worker> Workers { get; } = new();
    }

    private sealed record Waiting(TaskRequest Request, PendingTask Operation, WorkflowExecution Execution);

    private sealed class Worker(string? name, Action<ActivityTask?> done)
    {
        public string? Name => name;

        public Action<ActivityTask?> Done => done;

        public IDisposable? Timer { get; set; }
    }
}
