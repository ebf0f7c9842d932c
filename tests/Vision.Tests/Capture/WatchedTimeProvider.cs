using StoreTracking.Testing;
using StoreTracking.Vision.Tests.Frames;

namespace StoreTracking.Vision.Tests.Capture;

/// <summary>A manual clock that knows whether anybody waits for it.</summary>
internal sealed class WatchedTimeProvider : TimeProvider
{
    private readonly ManualTimeProvider _time = new();
    private readonly HashSet<object> _armed = [];

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override long GetTimestamp() => _time.GetTimestamp();

    public void Advance(TimeSpan by) => _time.Advance(by);

    /// <summary>Moves the clock once a timer is set.</summary>
    public async Task AdvanceWhenAwaitedAsync(TimeSpan by)
    {
        var patience = Patience.Token;
        while (!IsAwaited())
        {
            patience.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Advance(by);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var key = new object();
        var inner = _time.CreateTimer(
            _ =>
            {
                Note(key, isArmed: false);
                callback(state);
            },
            null, dueTime, period);
        var timer = new WatchedTimer(inner, isArmed => Note(key, isArmed));
        Note(key, dueTime != Timeout.InfiniteTimeSpan);
        return timer;
    }

    private bool IsAwaited()
    {
        lock (_armed)
        {
            return _armed.Count > 0;
        }
    }

    private void Note(object key, bool isArmed)
    {
        lock (_armed)
        {
            _ = isArmed ? _armed.Add(key) : _armed.Remove(key);
        }
    }

    private sealed class WatchedTimer(ITimer inner, Action<bool> note) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = inner.Change(dueTime, period);
            note(dueTime != Timeout.InfiniteTimeSpan);
            return changed;
        }

        public void Dispose()
        {
            inner.Dispose();
            note(false);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
