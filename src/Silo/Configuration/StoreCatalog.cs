using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>The stores of this silo, by id.</summary>
internal sealed class StoreCatalog(IEnumerable<StoreConfiguration> stores) : IStoreCatalog
{
    private readonly Dictionary<StoreId, StoreConfiguration> _stores = stores.ToDictionary(store => store.Id);

    public IReadOnlyCollection<StoreConfiguration> Stores => _stores.Values;

    public StoreConfiguration? Find(StoreId store) => _stores.GetValueOrDefault(store);
}
