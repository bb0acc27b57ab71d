using System.Runtime.CompilerServices;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>
/// What one part of an execution waits at. Only the execution's own loop touches it, so it needs no lock; who waits is gone on with from the
/// loop's queue, never within <see cref="Put"/>. If nothing is ever put, or the strand is stopped, what waits is simply forgotten.
/// </summary>
internal sealed class Mailbox<T>(Strand strand)
{
    private readonly Queue<T> _items = new(1);
    private Action? _waiting;

    public void Put(T item)
    {
        _items.Enqueue(item);
        if (_waiting is { } waiting)
        {
            _waiting = null;
            strand.Loop.Enqueue(strand, waiting);
        }
    }

    public Awaiter Receive() => new(this);

    internal readonly struct Awaiter(Mailbox<T> mailbox) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => mailbox._items.Count > 0;

        public Awaiter GetAwaiter() => this;

        public T GetResult() => mailbox._items.Dequeue();

        public void OnCompleted(Action continuation) => mailbox._waiting = continuation;

        public void UnsafeOnCompleted(Action continuation) => mailbox._waiting = continuation;
    }
}
