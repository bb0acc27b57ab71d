namespace AsteroidWorkflows.Engine.Execution;

/// <summary>Decides when and on which thread executions go on.</summary>
internal abstract class Scheduler
{
    public abstract TimeProvider Clock { get; }

    /// <summary>From any thread: has the loop take in the entry, after what came before it.</summary>
    public abstract void Post(ExecutionLoop loop, JournalEntry entry);

    /// <summary>Ends when the entry has been taken in. In virtual time, where nothing happens before somebody waits, at once.</summary>
    public abstract Task<bool> ReceiptOf(JournalEntry entry);

    /// <summary>Has <paramref name="fire"/> called at a time.</summary>
    /// <param name="due">When.</param>
    /// <param name="isDeadline">Whether it ends something that may still happen by itself.</param>
    /// <param name="fire">What to call, on any thread.</param>
    public abstract IDisposable Schedule(DateTimeOffset due, bool isDeadline, Action fire);

    /// <summary>Runs a handler.</summary>
    public abstract void Run(Func<Task> work);

    /// <summary>Waits until the execution has ended or, in virtual time, nothing more happens by itself.</summary>
    public abstract Task RunUntilAsync(Func<bool> isDone, Task done, bool throughDeadlines, CancellationToken cancellationToken);
}
