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

    /// <summary>The same of the store's queues, by time and then by zone; hours in which nobody was served are absent.</summary>
    Task<IReadOnlyList<QueueHour>> ReadQueueHoursAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);

    /// <summary>How people went from zone to zone in the hours that began from one moment up to and without another, together.</summary>
    Task<IReadOnlyList<FlowSum>> ReadFlowsAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);

    /// <summary>
    /// Where people were in these hours together, floor by floor. Where a floor's plan has changed meanwhile, the newest one's
    /// cells count.
    /// </summary>
    Task<IReadOnlyList<FloorHeat>> ReadHeatAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);
}
