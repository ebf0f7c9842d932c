using System.Collections.Concurrent;

namespace StoreTracking.EmbeddedOrleans.Tests;

[Alias("test.ILifeGrain")]
public interface ILifeGrain : IGrainWithGuidKey
{
    [Alias("Touch")]
    Task<Guid> Touch();

    [Alias("Leave")]
    Task Leave();

    [Alias("LeaveAndHold")]
    Task LeaveAndHold(string gate);

    [Alias("Hold")]
    Task Hold(string gate);
}

/// <summary>A grain that records its lives, and fails to begin as often as a test wants.</summary>
public sealed class LifeGrain : Grain, ILifeGrain
{
    /// <summary>What happened to the grain of a key, in order.</summary>
    public static readonly ConcurrentDictionary<Guid, ConcurrentQueue<string>> Diary = new();

    /// <summary>How many activations of a key still fail.</summary>
    public static readonly ConcurrentDictionary<Guid, int> Failures = new();

    /// <summary>How many lives of a key overlap; one at most.</summary>
    public static readonly ConcurrentDictionary<Guid, int> Alive = new();

    private readonly Guid _activation = Guid.NewGuid();

    private Guid Key => this.GetPrimaryKey();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (Alive.AddOrUpdate(Key, 1, static (_, lives) => lives + 1) > 1)
        {
            Note("overlap");
        }

        await Task.Yield();
        if (Failures.TryGetValue(Key, out var left) && left > 0)
        {
            Failures[Key] = left - 1;
            Alive.AddOrUpdate(Key, 0, static (_, lives) => lives - 1);
            throw new InvalidOperationException("not today");
        }

        Note("activated");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Note($"deactivated {reason.ReasonCode}");
        Alive.AddOrUpdate(Key, 0, static (_, lives) => lives - 1);
    }

    public Task<Guid> Touch()
    {
        Note("touched");
        return Task.FromResult(_activation);
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task LeaveAndHold(string gate)
    {
        DeactivateOnIdle();
        await Gate.Of(gate).PassAsync();
        Note("left");
    }

    public Task Hold(string gate) => Gate.Of(gate).PassAsync();

    private void Note(string what) => Diary.GetOrAdd(Key, static _ => new()).Enqueue(what);
}
