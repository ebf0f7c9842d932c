using System.Collections.Concurrent;
using Orleans.Runtime;

namespace StoreTracking.EmbeddedOrleans.Tests;

[Alias("test.ITickingGrain")]
public interface ITickingGrain : IGrainWithStringKey
{
    /// <summary>Starts a timer that passes the gate at every tick.</summary>
    [Alias("Start")]
    Task Start(string gate, bool interleave);

    /// <summary>Starts a timer that throws at its first tick and passes the gate at the second.</summary>
    [Alias("StartFailing")]
    Task StartFailing(string gate);

    /// <summary>Starts a timer that ticks once.</summary>
    [Alias("StartOnce")]
    Task StartOnce(string gate);

    [Alias("Stop")]
    Task Stop();

    [Alias("Ticks")]
    Task<int> Ticks();

    [Alias("Leave")]
    Task Leave();
}

public sealed class TickingGrain : Grain, ITickingGrain
{
    /// <summary>Completes once a timer of the key was told that it ends.</summary>
    public static readonly ConcurrentDictionary<string, TaskCompletionSource> Ended = new();

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

    private IGrainTimer? _timer;
    private int _ticks;

    public Task Start(string gate, bool interleave)
    {
        _timer = this.RegisterGrainTimer(TickAsync, gate, new() { DueTime = Often, Period = Often, Interleave = interleave });
        return Task.CompletedTask;

        async Task TickAsync(string gate, CancellationToken token)
        {
            token.Register(() => Ended.GetOrAdd(this.GetPrimaryKeyString(), static _ => new()).TrySetResult());
            await Gate.Of(gate).PassAsync(CancellationToken.None);
            _ticks++;
        }
    }

    public Task StartFailing(string gate)
    {
        _timer = this.RegisterGrainTimer(
            () => _ticks++ == 0 ? throw new InvalidOperationException("first tick") : Gate.Of(gate).PassAsync(), Often, Often);
        return Task.CompletedTask;
    }

    public Task StartOnce(string gate)
    {
        _timer = this.RegisterGrainTimer(
            () =>
            {
                _ticks++;
                return Gate.Of(gate).PassAsync();
            },
            TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
