namespace StoreTracking.Facts;

/// <summary>Keeps the transactions of all stores.</summary>
public interface ISaleStore
{
    /// <summary>
    /// Keeps an upload, whole or not at all. A transaction is known by its store, till, time and amount, and, where an upload
    /// has several of them alike, by the how-many-th of these it is: so an upload that is handed in again changes nothing.
    /// </summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="System.Data.Common.DbException">The database did not take them.</exception>
    Task<int> AppendAsync(StoreId store, IReadOnlyList<Sale> sales);

    /// <summary>The hours of sales that began from one moment up to and without another, by time; hours without any are absent.</summary>
    Task<IReadOnlyList<SaleHour>> ReadHoursAsync(
        StoreId store, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);
}
