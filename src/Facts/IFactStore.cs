namespace StoreTracking.Facts;

/// <summary>Keeps the facts of all stores.</summary>
public interface IFactStore
{
    /// <summary>
    /// Keeps facts, all or none. One that is kept already changes nothing, so whoever got no answer hands in the same again.
    /// </summary>
    /// <returns>Those that were new, once all are on the disk.</returns>
    /// <exception cref="System.Data.Common.DbException">The database did not take them.</exception>
    Task<IReadOnlyList<Fact>> AppendAsync(IReadOnlyCollection<Fact> facts);

    /// <summary>The crossings and ended visits of a store from one moment up to and without another, by time.</summary>
    Task<IReadOnlyList<Fact>> ReadAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);

    /// <summary>The hours of a store that began from one moment up to and without another, by time; hours in which nothing was are absent.</summary>
    Task<IReadOnlyList<StoreHour>> ReadHoursAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);

    /// <summary>The same of the store's zones, by time and then by zone.</summary>
    Task<IReadOnlyList<ZoneHour>> ReadZoneHoursAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);
}
