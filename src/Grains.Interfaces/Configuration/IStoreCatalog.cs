namespace StoreTracking.Grains.Interfaces;

/// <summary>The stores that a silo is configured to run. Every silo of a cluster has the same catalogue.</summary>
public interface IStoreCatalog
{
    /// <summary>All stores, in no particular order.</summary>
    IReadOnlyCollection<StoreConfiguration> Stores { get; }

    /// <summary>One store's configuration, or null where the catalogue does not hold it.</summary>
    StoreConfiguration? Find(StoreId store);
}
