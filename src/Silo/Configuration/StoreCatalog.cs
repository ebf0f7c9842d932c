using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>The stores of this silo, by id, as they are now.</summary>
/// <param name="stores">The stores to begin with; no two share an id, which <see cref="StoreFiles.Read"/> ensures.</param>
public sealed class StoreCatalog(IEnumerable<StoreConfiguration> stores) : IStoreCatalog
{
    private readonly Lock _gate = new();
    private volatile Snapshot _snapshot = Snapshot.Of(stores.ToImmutableDictionary(store => store.Id, store => (store, 0)));

    /// <inheritdoc />
    public IReadOnlyCollection<StoreConfiguration> Stores => _snapshot.Stores;

    /// <inheritdoc />
    public StoreConfiguration? Find(StoreId store) => _snapshot.ById.GetValueOrDefault(store).Configuration;

    /// <inheritdoc />
    public int VersionOf(StoreId store) => _snapshot.ById.GetValueOrDefault(store).Version;

    /// <summary>Adds a store, or replaces its configuration by a later version.</summary>
    /// <param name="store">The configuration.</param>
    /// <param name="version">Its version; one that is older than what is there changes nothing.</param>
    /// <returns>Whether it is current now.</returns>
    public bool Put(StoreConfiguration store, int version)
    {
        lock (_gate)
        {
            if (VersionOf(store.Id) >= version)
            {
                return false;
            }

            _snapshot = Snapshot.Of(_snapshot.ById.SetItem(store.Id, (store, version)));
            return true;
        }
    }

    private sealed record Snapshot(
        ImmutableDictionary<StoreId, (StoreConfiguration Configuration, int Version)> ById, ImmutableArray<StoreConfiguration> Stores)
    {
        public static Snapshot Of(ImmutableDictionary<StoreId, (StoreConfiguration Configuration, int Version)> byId) =>
            new(byId, [.. byId.Values.Select(static entry => entry.Configuration)]);
    }
}
