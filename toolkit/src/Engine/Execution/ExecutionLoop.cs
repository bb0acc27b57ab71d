using System.Runtime.CompilerServices;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>
/// Drives one execution: takes in one entry at a time and goes on until nothing is left to do. The scheduler sees to it that this never
/// happens on two threads at once.
/// </summary>
internal sealed class ExecutionLoop(Scheduler scheduler, Action<JournalEntry> handle)
{
    private readonly Queue<(BranchContext Branch, Action Action)> _ready = new();
    private readonly Dictionary<long, PendingTask> _operations = [];
    private readonly Lock _holding = new();
    private long _lastOperation;
    private List<JournalEntry>? _held;
    private HashSet<long>? _missing;
    private object? _schedulerState;

    public Scheduler Scheduler => scheduler;

    public DateTimeOffset Now { get; private set; }

    /// <summary>Whether it only goes through what is known: what comes from outside waits until that is over.</summary>
    public bool IsReplaying => _held is not null;

    /// <summary>From any thread: what the scheduler keeps for this loop, made by whoever comes first.</summary>
    public T StateOfScheduler<T>(Func<ExecutionLoop, T> make)
        where T : class =>
        (T)(Volatile.Read(ref _schedulerState) ?? Interlocked.CompareExchange(ref _schedulerState, make(this), null) ?? _schedulerState);

    /// <summary>From any thread: has the entry taken in.</summary>
    public void Post(JournalEntry entry)
    {
        lock (_holding)
        {
            if (_held is { } held)
            {
                held.Add(entry);
                return;
            }
        }

        scheduler.Post(this, entry);
    }

    /// <summary>Has the entry taken in; the task ends as its <see cref="JournalEntry.Receipt"/> does.</summary>
    public Task<bool> PostAsync(JournalEntry entry)
    {
        Post(entry);
        return scheduler.ReceiptOf(entry);
    }

    /// <summary>Begins to go through what is known.</summary>
    public void Hold(IEnumerable<JournalEntry> known)
    {
        _held = [];
        _missing = [.. known.Where(entry => entry.Kind == JournalEntryKind.ActivityMissing).Select(entry => entry.Operation)];
    }

    /// <summary>Whether an operation's activity was not there, by what is known.</summary>
    public bool WasMissing(PendingTask operation) => _missing!.Contains(operation.Id);

    /// <summary>Ends that: what has come from outside meanwhile is taken in now.</summary>
    public void Release()
    {
        List<JournalEntry> held;
        lock (_holding)
        {
            held = _held ?? [];
            _held = null;
            held.ForEach(entry => scheduler.Post(this, entry));
        }
    }

    /// <summary>By the scheduler: takes the entries in together and goes on with what waited for them.</summary>
    public void Process(params ReadOnlySpan<JournalEntry> entries)
    {
        // Who runs tests may have a context of its own; what continues here belongs to this loop alone.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            foreach (var entry in entries)
            {
                Now = entry.At;
                handle(entry);
            }

            while (_ready.TryDequeue(out var next))
            {
                if (!next.Branch.IsStopped)
                {
                    next.Action();
                }
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public void Enqueue(BranchContext branch, Action action) => _ready.Enqueue((branch, action));

    /// <summary>Lets what else is ready go first: branches take turns.</summary>
    public YieldAwaiter Yield(BranchContext branch) => new(this, branch);

    public PendingTask Open(BranchContext branch)
    {
        var operation = new PendingTask(branch, ++_lastOperation);
        _operations.Add(operation.Id, operation);
        return operation;
    }

    public bool TryFind(long operation, out PendingTask? found) => _operations.TryGetValue(operation, out found);

    public void Forget(PendingTask operation) => _operations.Remove(operation.Id);

    public IReadOnlyList<PendingTask> OpenOperations() => [.. _operations.Values.OrderBy(o => o.Id)];

    /// <summary>Nothing is left to do: whatever waits is forgotten.</summary>
    public void End()
    {
        if (_operations.Count > 0)
        {
            foreach (var operation in OpenOperations())
            {
                operation.Close();
            }
        }

        _ready.Clear();
    }

    internal readonly struct YieldAwaiter(ExecutionLoop loop, BranchContext branch) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => loop._ready.Count == 0;

        public YieldAwaiter GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => loop.Enqueue(branch, continuation);

        public void UnsafeOnCompleted(Action continuation) => loop.Enqueue(branch, continuation);
    }
}
