using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Configurations;

/// <summary>Keeps pictures of plans beside the facts.</summary>
internal sealed class PlanPictureStore(FactDatabase database, CommitQueue queue, TimeProvider clock) : IPlanPictureStore
{
    private const string Insert =
        """
        INSERT INTO plan_pictures (store, name, saved_at, content) VALUES (@store, @name, @at, @content)
        ON CONFLICT (store, name) DO UPDATE SET saved_at = excluded.saved_at
        """;

    private const string Prune =
        """
        DELETE FROM plan_pictures WHERE store = @store AND saved_at < @limit AND NOT EXISTS (
            SELECT 1 FROM configurations WHERE configurations.store = plan_pictures.store
                AND configurations.document LIKE '%' || plan_pictures.name || '%')
        """;

    // Long enough to finish a draft that names it.
    private static readonly TimeSpan Unnamed = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public Task SaveAsync(StoreId store, string name, byte[] content) => queue.RunAsync(async transaction =>
    {
        var (connection, now) = (transaction.Connection!, clock.GetUtcNow());
        await connection.ExecuteAsync(
            transaction, Prune, CancellationToken.None, ("store", store.Value), ("limit", (now - Unnamed).ToUnixTimeMilliseconds()));
        return await connection.ExecuteAsync(
            transaction, Insert, CancellationToken.None,
            ("store", store.Value), ("name", name), ("at", now.ToUnixTimeMilliseconds()), ("content", content));
    });

    /// <inheritdoc />
    public async Task<byte[]?> ReadAsync(StoreId store, string name, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync(
            "SELECT content FROM plan_pictures WHERE store = @store AND name = @name", static row => (byte[])row.GetValue(0), cancellation,
            ("store", store.Value), ("name", name));
        return rows.SingleOrDefault();
    }
}
