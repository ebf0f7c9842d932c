namespace StoreTracking.Facts;

/// <summary>Keeps the versions of all stores' configurations.</summary>
public interface IConfigurationStore
{
    /// <summary>How many versions of a store are kept; of older ones only the last that came from a file.</summary>
    const int Kept = 500;

    /// <summary>The versions of a store, the newest first.</summary>
    Task<IReadOnlyList<ConfigurationHead>> ListAsync(StoreId store, CancellationToken cancellation = default);

    /// <summary>The newest version of every store.</summary>
    Task<IReadOnlyList<ConfigurationHead>> ListNewestAsync(CancellationToken cancellation = default);

    /// <summary>One version, or null where it is not kept.</summary>
    Task<ConfigurationVersion?> ReadAsync(StoreId store, int version, CancellationToken cancellation = default);

    /// <summary>The last version of a store that came from a file, or null where none did.</summary>
    Task<ConfigurationVersion?> ReadLastFromFileAsync(StoreId store, CancellationToken cancellation = default);

    /// <summary>Keeps a version under its number. Of several that are handed in under one number, one is kept.</summary>
    /// <returns>Whether it was this one.</returns>
    /// <exception cref="System.Data.Common.DbException">The database did not take it.</exception>
    Task<bool> AppendAsync(ConfigurationVersion version);
}
