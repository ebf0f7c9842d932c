using Orleans.Concurrency;
using Orleans.Runtime;

namespace StoreTracking.EmbeddedOrleans.Tests;

[Alias("test.IProbeGrain")]
public interface IProbeGrain : IGrainWithStringKey
{
    [Alias("Key")]
    Task<string> Key();

    [Alias("KeyAsValue")]
    ValueTask<string> KeyAsValue();

    [Alias("Nothing")]
    ValueTask Nothing();

    /// <summary>Adds one through several turns; lost additions would show that calls overlap.</summary>
    [Alias("AddSlowly")]
    Task AddSlowly();

    [Alias("Count")]
    Task<int> Count();

    [Alias("Hold")]
    Task Hold(string gate);

    [Alias("HoldBriefly"), ResponseTimeout("00:00:01")]
    Task HoldBriefly(string gate);

    [Alias("HoldReadOnly"), ReadOnly]
    Task HoldReadOnly(string gate);

    [Alias("Peek"), AlwaysInterleave]
    Task<int> Peek();

    [Alias("Fail")]
    Task Fail(string message);

    [Alias("FailAtOnce")]
    Task FailAtOnce(string message);

    [Alias("FailOneWay"), OneWay]
    Task FailOneWay(string gate);

    [Alias("HoldOneWay"), OneWay]
    Task HoldOneWay(string gate);

    [Alias("HoldUntilCancelled")]
    Task HoldUntilCancelled(string gate, string cancelled, CancellationToken cancellationToken);

    /// <summary>Calls another grain, which calls this one: a deadlock unless this one lets calls interleave.</summary>
    [Alias("CallRound"), ResponseTimeout("00:00:02")]
    Task<int> CallRound(IProbeGrain other);

    [Alias("Ask"), ResponseTimeout("00:00:01")]
    Task<int> Ask(IProbeGrain other);

    [Alias("Self")]
    Task<IProbeGrain> Self();

    /// <summary>How many background tasks of the grain ran at the same time.</summary>
    [Alias("RunBackground")]
    Task<int> RunBackground(int tasks);
}

[Alias("test.IReentrantProbeGrain")]
public interface IReentrantProbeGrain : IProbeGrain;

public class ProbeGrain : Grain, IProbeGrain
{
    private int _count;

    public Task<string> Key() => Task.FromResult(this.GetPrimaryKeyString());

    public ValueTask<string> KeyAsValue() => new(this.GetPrimaryKeyString());

    public async ValueTask Nothing() => await Task.Yield();

    public async Task AddSlowly()
    {
        var before = _count;
        await Task.Yield();
        await Task.Run(static () => { });
        _count = before + 1;
    }

    public Task<int> Count() => Task.FromResult(_count);

    public Task Hold(string gate) => Gate.Of(gate).PassAsync();

    public Task HoldBriefly(string gate) => Gate.Of(gate).PassAsync();

    public Task HoldReadOnly(string gate) => Gate.Of(gate).PassAsync();

    public Task<int> Peek() => Task.FromResult(_count);

    public async Task Fail(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public Task FailAtOnce(string message) => throw new InvalidOperationException(message);

    public async Task FailOneWay(string gate)
    {
        await Gate.Of(gate).PassAsync();
        throw new InvalidOperationException("Nobody hears this.");
    }

    public Task HoldOneWay(string gate) => Gate.Of(gate).PassAsync();

    public async Task HoldUntilCancelled(string gate, string cancelled, CancellationToken cancellationToken)
    {
        try
        {
            await Gate.Of(gate).PassAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _count = -1;
            Gate.Of(cancelled).Open();
            throw;
        }
    }

    public Task<int> CallRound(IProbeGrain other) => other.Ask(this.AsReference<IProbeGrain>());

    public Task<int> Ask(IProbeGrain other) => other.Count();

    public Task<IProbeGrain> Self() => Task.FromResult(this.AsReference<IProbeGrain>());

    public async Task<int> RunBackground(int tasks)
    {
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, tasks).Select(_ => Task.Factory.StartNew(() =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.SpinWait(20_000);
            Interlocked.Decrement(ref inside);
        })));
        return most;
    }
}

[Reentrant]
public sealed class ReentrantProbeGrain : ProbeGrain, IReentrantProbeGrain;
