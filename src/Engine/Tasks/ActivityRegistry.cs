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
        Waiting? task = null;
        lock (_lock)
        {
            if (_activities.TryGetValue(arn, out var activity))
            {
                while (activity.Tasks.TryDequeue(out task) && task.Operation.IsClosed)
                {
                    task = null;
                }

                if (task is null)
                {
                    var worker = new Worker(workerName, done);
                    activity.Workers.AddLast(worker);
                    worker.Timer = _scheduler.Schedule(_scheduler.Clock.GetUtcNow() + LongestWait, false, () => GiveUp(activity, worker));
                    return () => GiveUp(activity, worker);
                }
            }
        }

        Hand(task, workerName, done);
        return null;
    }

    internal void Schedule(TaskRequest request, Operation operation, WorkflowExecution execution)
    {
        var task = new Waiting(request, operation, execution);
        Worker? worker;
        lock (_lock)
        {
            if (!_activities.TryGetValue(request.Resource.Arn, out var activity))
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

        worker.Timer?.Dispose();
        Hand(task, worker.Name, worker.Done);
    }

    private static void Hand(Waiting? task, string? workerName, Action<ActivityTask?> done)
    {
        task?.Execution.Loop.Post(new JournalEntry
        {
            Kind = JournalEntryKind.ActivityStarted,
            Operation = task.Operation.Id,
            Error = workerName,
        });
        done(task is null ? null : new ActivityTask(task.Request.TaskToken!, task.Request.Input));
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

    private sealed record Waiting(TaskRequest Request, Operation Operation, WorkflowExecution Execution);

    private sealed class Worker(string? name, Action<ActivityTask?> done)
    {
        public string? Name => name;

        public Action<ActivityTask?> Done => done;

        public IDisposable? Timer { get; set; }
    }
}
