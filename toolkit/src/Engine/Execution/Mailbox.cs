using System.Runtime.CompilerServices;

namespace AsteroidWorkflows.Engine.Execution;

/// <summary>
/// What one part of an execution waits at. Only the execution's own loop touches it, so it needs no lock; who waits is gone on with from the
/// loop's queue, never within <see cref="Put"/>. If nothing is ever put, or the branch is stopped, what waits is simply forgotten.
/// </summary>
internal sealed class Mailbox<T>(BranchContext branch)
{
    private T? _first;
    private bool _hasFirst;
    private Queue<T>? _others;
    private Action? _waiting;

    public void Put(T item)
    {
        if (_hasFirst)
        {
            (_others ??= new Queue<T>()).Enqueue(item);
        }
        else
        {
            _first = item;
            _hasFirst = true;
        }

        if (_waiting is { } waiting)
        {
            _waiting = null;
            branch.Loop.Enqueue(branch, waiting);
        }
    }

    public Awaiter Receive() => new(this);

    private T Take()
    {
        var item = _first!;
        _hasFirst = _others is { Count: > 0 };
        _first = _hasFirst ? _others!.Dequeue() : default;
        return item;
    }

    internal readonly struct Awaiter(Mailbox<T> mailbox) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => mailbox._hasFirst;

        public Awaiter GetAwaiter() => this;

        public T GetResult() => mailbox.Take();

        public void OnCompleted(Action continuation) => mailbox._waiting = continuation;

        public void UnsafeOnCompleted(Action continuation) => mailbox._waiting = continuation;
    }
}
