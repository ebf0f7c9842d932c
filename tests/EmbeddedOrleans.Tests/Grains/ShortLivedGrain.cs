using System.Collections.Concurrent;
using Orleans.Runtime;

namespace StoreTracking.EmbeddedOrleans.Tests;

[Alias("test.IShortLivedGrain")]
public interface IShortLivedGrain : IGrainWithStringKey
{
    /// <summary>Names this activation.</summary>
    [Alias("Touch")]
    Task<Guid> Touch();

    /// <summary>Keeps this activation for the time.</summary>
    [Alias("Delay")]
    Task Delay(TimeSpan time);

    /// <summary>Starts a timer that ticks all the time.</summary>
    [Alias("StartTimer")]
    Task StartTimer(bool keepAlive);
}

/// <summary>A grain that the host collects after a fraction of a second without use.</summary>
public sealed class ShortLivedGrain : Grain, IShortLivedGrain
{
    /// <summary>Why the activation of a key ended.</summary>
    public static readonly ConcurrentDictionary<string, TaskCompletionSource<DeactivationReasonCode>> Ended = new();

    private readonly Guid _activation = Guid.NewGuid();

    public Task<Guid> Touch() => Task.FromResult(_activation);

    public Task Delay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task StartTimer(bool keepAlive)
    {
        var often = TimeSpan.FromMilliseconds(50);
        this.RegisterGrainTimer(() => Task.CompletedTask, new() { DueTime = often, Period = often, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Ended.GetOrAdd(this.GetPrimaryKeyString(), static _ => new()).TrySetResult(reason.ReasonCode);
        return Task.CompletedTask;
    }
}
