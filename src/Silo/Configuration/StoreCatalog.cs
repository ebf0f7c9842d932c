using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>The stores of this silo, by id.</summary>
/// <param name="stores">The stores; no two share an id, which <see cref="StoreFiles.Read"/> ensures.</param>
public sealed class StoreCatalog(IEnumerable<StoreConfiguration> stores) : IStoreCatalog
{
    private readonly Dictionary<StoreId, StoreConfiguration> _stores = stores.ToDictionary(store => store.Id);

    /// <inheritdoc />
    public IReadOnlyCollection<StoreConfiguration> Stores => _stores.Values;

    /// <inheritdoc />
    public StoreConfiguration? Find(StoreId store) => _stores.GetValueOrDefault(store);
}
