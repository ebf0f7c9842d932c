namespace StoreTracking.Facts;

/// <summary>Shows of the database itself that nothing in it is older than it may be.</summary>
public interface IRetentionProof
{
    /// <summary>Measures each table that keeps something of a store.</summary>
    Task<IReadOnlyList<KeptRows>> MeasureAsync(StoreId store, CancellationToken cancellation = default);
}

/// <summary>What a table keeps of a store.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Oldest">The time of the oldest; null where there is none.</param>
/// <param name="Limit">How long a row may stay.</param>
public sealed record KeptRows(string Table, long Rows, DateTimeOffset? Oldest, TimeSpan Limit);
