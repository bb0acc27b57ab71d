namespace AsteroidWorkflows.Engine.Execution;

/// <summary>Something that an execution waits for from outside: a time, a task, a token.</summary>
internal sealed class PendingTask(BranchContext branch, long id)
{
    private readonly Mailbox<JournalEntry> _mailbox = new(branch);
    private CancellationTokenSource? _cancellation;
    private List<PendingTimer>? _timers;

    public long Id => id;

    public bool IsClosed { get; private set; }

    /// <summary>The task token by which it can be reached; null: it has none.</summary>
    public string? Token { get; set; }

    /// <summary>Is called when it is closed, however that comes; null: nothing is.</summary>
    public Action? WhenClosed { get; set; }

    /// <summary>What calls the handler; it is called again when the execution is brought back and the call had not ended.</summary>
    public TaskCall? Call { get; private set; }

    public CancellationToken Cancellation => (_cancellation ??= new CancellationTokenSource()).Token;

    public Mailbox<JournalEntry>.Awaiter Receive() => _mailbox.Receive();

    public void Deliver(JournalEntry entry)
    {
        // A worker who has taken an activity's task holds its token: it isn't handed out again.
        if (entry.Kind is JournalEntryKind.TaskSucceeded or JournalEntryKind.TaskFailed or JournalEntryKind.TaskFinished or JournalEntryKind.ActivityStarted)
        {
            Call = null;
        }

        _mailbox.Put(entry);
    }

    public void Start(TaskCall call)
    {
        Call = call;
        if (!branch.Loop.IsReplaying)
        {
            call.Start();
        }
    }

    public void SetTimer(JournalEntryKind kind, DateTimeOffset due)
    {
        _timers ??= [];
        var known = _timers.Find(t => t.Kind == kind);
        if (known is not null)
        {
            known.Armed?.Dispose();
            _timers.Remove(known);
        }

        var timer = new PendingTimer(kind, due, due - branch.Loop.Now);
        _timers.Add(timer);
        if (!branch.Loop.IsReplaying)
        {
            Arm(timer);
        }
    }

    /// <summary>After the journal has been read: does for real what was only noted while reading it.</summary>
    public void GoOn()
    {
        foreach (var timer in _timers ?? [])
        {
            Arm(timer);
        }

        Call?.Start();
    }

    public void Close()
    {
        if (IsClosed)
        {
            return;
        }

        IsClosed = true;
        foreach (var timer in _timers ?? [])
        {
            timer.Armed?.Dispose();
        }

        branch.Loop.Forget(this);
        WhenClosed?.Invoke();
        _cancellation?.Cancel();
    }

    // A clock that was set back meanwhile makes nothing last longer than it was to.
    private void Arm(PendingTimer timer)
    {
        var latest = branch.Loop.Scheduler.Clock.GetUtcNow() + timer.Longest;
        timer.Armed = branch.Loop.Scheduler.Schedule(
            timer.Due < latest ? timer.Due : latest, timer.Kind is not JournalEntryKind.Awoken, () => branch.Loop.Post(new JournalEntry { Kind = timer.Kind, Operation = Id }));
    }

    private sealed class PendingTimer(JournalEntryKind kind, DateTimeOffset due, TimeSpan longest)
    {
        public JournalEntryKind Kind => kind;

        public DateTimeOffset Due => due;

        /// <summary>How long it takes at most.</summary>
        public TimeSpan Longest => longest;

        public IDisposable? Armed { get; set; }
    }
}
