using StoreTracking.Grains;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Silo.Simulation;

/// <summary>
/// The people of this silo's simulated stores. All cameras of a store see the same world, which lives as long as one of
/// them leases it.
/// </summary>
internal sealed class SimulatedWorlds(TimeProvider clock)
{
    // A store begins with people in it, in every stage of their visits.
    private static readonly TimeSpan Past = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<(StoreId Store, string Life), Entry> _entries = [];

    /// <summary>
    /// Leases a store's world, making it where it is not in use. A store that is configured anew gets another one only where
    /// that changes its people's life.
    /// </summary>
    public WorldLease Lease(StoreConfiguration store)
    {
        var key = (store.Id, StoreParts.OfWorld(store));
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                // Minutes of life take a while: they get a thread of their own, so that the pool's go on serving others.
                entry = new(Task.Factory.StartNew(
                    () => Make(store), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
                _entries.Add(key, entry);
            }

            entry.Leases++;
            return new(entry.World, () => Release(key, entry));
        }
    }

    private SharedWorld Make(StoreConfiguration store)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);
        var world = new World(PlanTranslation.Make(store), store.Simulation!.Seed, clock.GetUtcNow(), zone);
        world.WarmUp(Past);
        return new(world);
    }

    private void Release((StoreId Store, string Life) key, Entry entry)
    {
        lock (_gate)
        {
            if (--entry.Leases == 0)
            {
                _entries.Remove(key);
            }
        }
    }

    private sealed class Entry(Task<SharedWorld> world)
    {
        public Task<SharedWorld> World => world;

        public int Leases { get; set; }
    }
}

/// <summary>One camera's share in a world.</summary>
internal sealed class WorldLease(Task<SharedWorld> people, Action release) : IDisposable
{
    private Action? _release = release;

    /// <summary>The people, as soon as they have begun to live.</summary>
    public Task<SharedWorld> People => people;

    /// <inheritdoc />
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
