using System.Data.Common;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Configurations;

/// <summary>Keeps configurations beside the facts.</summary>
internal sealed class ConfigurationStore(FactDatabase database, CommitQueue queue) : IConfigurationStore
{
    private const string Head = "store, version, origin, saved_at, note";

    private const string Insert =
        """
        INSERT INTO configurations (store, version, origin, saved_at, note, document)
        VALUES (@store, @version, @origin, @at, @note, @document)
        ON CONFLICT (store, version) DO NOTHING
        """;

    // The last one from a file is what the next start compares the file with.
    private const string Prune =
        """
        DELETE FROM configurations WHERE store = @store AND version <= @oldest AND version <> COALESCE(
            (SELECT MAX(version) FROM configurations WHERE store = @store AND origin = 'file'), 0)
        """;

    private const string Newest =
        $"SELECT {Head} FROM configurations WHERE version = (SELECT MAX(version) FROM configurations AS other WHERE other.store = configurations.store)";

    private const string LastFromFile =
        $"SELECT {Head}, document FROM configurations WHERE store = @store AND origin = 'file' ORDER BY version DESC LIMIT 1";

    /// <inheritdoc />
    public Task<IReadOnlyList<ConfigurationHead>> ListAsync(StoreId store, CancellationToken cancellation = default) => QueryAsync(
        $"SELECT {Head} FROM configurations WHERE store = @store ORDER BY version DESC", ReadHead, cancellation, ("store", store.Value));

    /// <inheritdoc />
    public Task<IReadOnlyList<ConfigurationHead>> ListNewestAsync(CancellationToken cancellation = default) =>
        QueryAsync(Newest, ReadHead, cancellation);

    /// <inheritdoc />
    public async Task<ConfigurationVersion?> ReadAsync(StoreId store, int version, CancellationToken cancellation = default) =>
        (await QueryAsync(
            $"SELECT {Head}, document FROM configurations WHERE store = @store AND version = @version", ReadVersion, cancellation,
            ("store", store.Value), ("version", version))).SingleOrDefault();

    /// <inheritdoc />
    public async Task<ConfigurationVersion?> ReadLastFromFileAsync(StoreId store, CancellationToken cancellation = default) =>
        (await QueryAsync(LastFromFile, ReadVersion, cancellation, ("store", store.Value))).SingleOrDefault();

    /// <inheritdoc />
    public Task<bool> AppendAsync(ConfigurationVersion version) => queue.RunAsync(async transaction =>
    {
        var connection = transaction.Connection!;
        var added = await connection.ExecuteAsync(
            transaction, Insert, CancellationToken.None,
            ("store", version.Store.Value), ("version", version.Version), ("origin", ToText(version.Origin)),
            ("at", version.SavedAt.ToUnixTimeMilliseconds()), ("note", version.Note), ("document", version.Document));
        await connection.ExecuteAsync(
            transaction, Prune, CancellationToken.None,
            ("store", version.Store.Value), ("oldest", version.Version - IConfigurationStore.Kept));
        return added > 0;
    });

    private static string ToText(ConfigurationOrigin origin) => origin == ConfigurationOrigin.File ? "file" : "page";

    private static ConfigurationHead ReadHead(DbDataReader row) => new()
    {
        Store = new(row.GetString(0)),
        Version = row.GetInt32(1),
        Origin = Origin(row),
        SavedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        Note = row.GetString(4),
    };

    private static ConfigurationVersion ReadVersion(DbDataReader row) => new()
    {
        Store = new(row.GetString(0)),
        Version = row.GetInt32(1),
        Origin = Origin(row),
        SavedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        Note = row.GetString(4),
        Document = row.GetString(5),
    };

    private static ConfigurationOrigin Origin(DbDataReader row) =>
        row.GetString(2) == "file" ? ConfigurationOrigin.File : ConfigurationOrigin.Page;

    private async Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params (string Name, object Value)[] parameters)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync(sql, read, cancellation, parameters);
    }
}
