using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace StoreTracking.EmbeddedOrleans.Tests;

[Alias("test.IStatefulGrain")]
public interface IStatefulGrain : IGrainWithStringKey
{
    /// <summary>Adds to the sum in memory and stores it.</summary>
    [Alias("Add")]
    Task<int> Add(int value);

    /// <summary>Adds to the sum in memory only.</summary>
    [Alias("AddUnsaved")]
    Task AddUnsaved(int value);

    [Alias("Get")]
    Task<Kept> Get();

    [Alias("Clear")]
    Task Clear();

    /// <summary>Writes the same record past the grain's own state, as another writer would.</summary>
    [Alias("WriteElsewhere")]
    Task WriteElsewhere(int sum);

    [Alias("Leave")]
    Task Leave();
}

[GenerateSerializer, Immutable, Alias("test.Kept")]
public sealed record Kept
{
    [Id(0)]
    public required int Sum { get; init; }

    [Id(1)]
    public required bool Exists { get; init; }

    [Id(2)]
    public required Guid Activation { get; init; }
}

[GenerateSerializer, Alias("test.Sum")]
public sealed class Sum
{
    [Id(0)]
    public int Value { get; set; }
}

public sealed class StatefulGrain(
    [PersistentState("sum", StatefulGrain.Storage)] IPersistentState<Sum> state,
    [FromKeyedServices(StatefulGrain.Storage)] IGrainStorage storage) : Grain, IStatefulGrain
{
    public const string Storage = "kept";

    private readonly Guid _activation = Guid.NewGuid();

    public async Task<int> Add(int value)
    {
        state.State.Value += value;
        await state.WriteStateAsync();
        return state.State.Value;
    }

    public Task AddUnsaved(int value)
    {
        state.State.Value += value;
        return Task.CompletedTask;
    }

    public Task<Kept> Get() =>
        Task.FromResult(new Kept { Sum = state.State.Value, Exists = state.RecordExists, Activation = _activation });

    public Task Clear() => state.ClearStateAsync();

    public async Task WriteElsewhere(int sum)
    {
        var other = new GrainState<Sum>();
        await storage.ReadStateAsync("sum", this.GetGrainId(), other);
        other.State = new() { Value = sum };
        await storage.WriteStateAsync("sum", this.GetGrainId(), other);
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
