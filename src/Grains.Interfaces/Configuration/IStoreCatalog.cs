namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// The stores that a silo is configured to run, as they are now: a configuration that is saved replaces the one before, and
/// whoever uses it looks again and again whether it is still the same object. Every silo of a cluster has the same
/// catalogue, within a second or two.
/// </summary>
public interface IStoreCatalog
{
    /// <summary>All stores, in no particular order.</summary>
    IReadOnlyCollection<StoreConfiguration> Stores { get; }

    /// <summary>One store's configuration, or null where the catalogue does not hold it.</summary>
    StoreConfiguration? Find(StoreId store);

    /// <summary>The version of one store's configuration, counted from 1; 0 where no versions are kept or the store is unknown.</summary>
    int VersionOf(StoreId store) => 0;
}
