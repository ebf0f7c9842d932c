using StoreTracking.Grains.Interfaces;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Silo.Simulation;

/// <summary>
/// The people of this silo's simulated stores. All cameras of a store see the same world, which lives as long as one of
/// them leases it.
/// </summary>
internal sealed class SimulatedWorlds(TimeProvider clock)
{
    // A store begins with people in it, in every stage of their visits.
    private static readonly TimeSpan Past = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<StoreId, Entry> _entries = [];

    /// <summary>Leases a store's world, making it where it is not in use.</summary>
    public WorldLease Lease(StoreConfiguration store)
    {
        Entry? entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(store.Id, out entry))
            {
                entry = new(new(() => Make(store)));
                _entries.Add(store.Id, entry);
            }

            entry.Leases++;
        }

        // Outside the lock: minutes of life take a while, and another store's cameras need not wait for it.
        return new(entry.World.Value, () => Release(store.Id, entry));
    }

    private SharedWorld Make(StoreConfiguration store)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);
        var world = new World(PlanTranslation.Make(store), store.Simulation!.Seed, clock.GetUtcNow(), zone);
        world.WarmUp(Past);
        return new(world);
    }

    private void Release(StoreId store, Entry entry)
    {
        lock (_gate)
        {
            if (--entry.Leases == 0)
            {
                _entries.Remove(store);
            }
        }
    }

    private sealed class Entry(Lazy<SharedWorld> world)
    {
        public Lazy<SharedWorld> World { get; } = world;

        public int Leases { get; set; }
    }
}

/// <summary>One camera's share in a world.</summary>
internal sealed class WorldLease(IPeopleTimeline people, Action release) : IDisposable
{
    private Action? _release = release;

    /// <summary>The people.</summary>
    public IPeopleTimeline People => people;

    /// <inheritdoc />
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
