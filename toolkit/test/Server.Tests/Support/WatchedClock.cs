using System.Threading.Channels;

namespace AsteroidWorkflows.Server.Tests.Support;

/// <summary>The system's clock, which tells when somebody begins and ends waiting by it: a long poll is such a wait.</summary>
internal sealed class WatchedClock : TimeProvider
{
    private readonly Channel<bool> _begun = Channel.CreateUnbounded<bool>();
    private readonly Channel<bool> _ended = Channel.CreateUnbounded<bool>();

    public async Task BegunAsync(int waits = 1) => await TakeAsync(_begun, waits);

    public async Task EndedAsync(int waits = 1) => await TakeAsync(_ended, waits);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(System.CreateTimer(callback, state, dueTime, period), _ended);
        _begun.Writer.TryWrite(true);
        return timer;
    }

    private static async Task TakeAsync(Channel<bool> channel, int waits)
    {
        for (var taken = 0; taken < waits; taken++)
        {
            await channel.Reader.ReadAsync();
        }
    }

    private sealed class Timer(ITimer inner, Channel<bool> ended) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(dueTime, period);

        public void Dispose()
        {
            inner.Dispose();
            ended.Writer.TryWrite(true);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
