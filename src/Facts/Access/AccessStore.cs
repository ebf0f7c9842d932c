using System.Data.Common;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Access;

/// <summary>Keeps who may do what beside the facts.</summary>
internal sealed class AccessStore(FactDatabase database, CommitQueue queue) : IAccessStore
{
    private const int MostViews = 1000;

    /// <inheritdoc />
    public Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellation = default) => QueryAsync(
        "SELECT name, role, stores, password, stamp, created_at FROM accounts ORDER BY name",
        static row => new Account
        {
            Name = row.GetString(0),
            Role = row.GetString(1),
            Stores = row.GetString(2),
            Password = row.GetString(3),
            Stamp = row.GetString(4),
            CreatedAt = Time(row, 5),
        },
        cancellation);

    /// <inheritdoc />
    public Task<bool> AddAccountAsync(Account account) => ChangeAsync(
        """
        INSERT INTO accounts (name, role, stores, password, stamp, created_at) VALUES (@name, @role, @stores, @password, @stamp, @at)
        ON CONFLICT (name) DO NOTHING
        """,
        ("name", account.Name), ("role", account.Role), ("stores", account.Stores), ("password", account.Password),
        ("stamp", account.Stamp), ("at", account.CreatedAt.ToUnixTimeMilliseconds()));

    /// <inheritdoc />
    public Task<bool> SetPasswordAsync(string name, string password, string stamp) => ChangeAsync(
        "UPDATE accounts SET password = @password, stamp = @stamp WHERE name = @name", ("name", name), ("password", password), ("stamp", stamp));

    /// <inheritdoc />
    public Task<bool> SetRoleAsync(string name, string role, string stores, string stamp) => ChangeAsync(
        "UPDATE accounts SET role = @role, stores = @stores, stamp = @stamp WHERE name = @name",
        ("name", name), ("role", role), ("stores", stores), ("stamp", stamp));

    /// <inheritdoc />
    public Task<bool> RemoveAccountAsync(string name) => ChangeAsync("DELETE FROM accounts WHERE name = @name", ("name", name));

    /// <inheritdoc />
    public Task<IReadOnlyList<AccessToken>> ListTokensAsync(CancellationToken cancellation = default) => QueryAsync(
        "SELECT id, name, stores, scopes, hash, created_at, expires_at FROM tokens ORDER BY id",
        static row => new AccessToken
        {
            Id = row.GetString(0),
            Name = row.GetString(1),
            Stores = row.GetString(2),
            Scopes = row.GetString(3),
            Hash = row.GetString(4),
            CreatedAt = Time(row, 5),
            ExpiresAt = Time(row, 6),
        },
        cancellation);

    /// <inheritdoc />
    public Task<bool> AddTokenAsync(AccessToken token) => ChangeAsync(
        """
        INSERT INTO tokens (id, name, stores, scopes, hash, created_at, expires_at) VALUES (@id, @name, @stores, @scopes, @hash, @at, @expires)
        ON CONFLICT (id) DO NOTHING
        """,
        ("id", token.Id), ("name", token.Name), ("stores", token.Stores), ("scopes", token.Scopes), ("hash", token.Hash),
        ("at", token.CreatedAt.ToUnixTimeMilliseconds()), ("expires", token.ExpiresAt.ToUnixTimeMilliseconds()));

    /// <inheritdoc />
    public Task<bool> RemoveTokenAsync(string id) => ChangeAsync("DELETE FROM tokens WHERE id = @id", ("id", id));

    /// <inheritdoc />
    public Task BeginViewAsync(PositionView view) => ChangeAsync(
        "INSERT INTO access_log (id, store, who, origin, began_at) VALUES (@id, @store, @who, @origin, @at)",
        ("id", view.Id.ToString("N")), ("store", view.Store.Value), ("who", view.Who), ("origin", view.Origin),
        ("at", view.BeganAt.ToUnixTimeMilliseconds()));

    /// <inheritdoc />
    public Task EndViewAsync(Guid view, DateTimeOffset at) => ChangeAsync(
        "UPDATE access_log SET ended_at = @at WHERE id = @id", ("id", view.ToString("N")), ("at", at.ToUnixTimeMilliseconds()));

    /// <inheritdoc />
    public Task<IReadOnlyList<PositionView>> ListViewsAsync(StoreId store, DateTimeOffset from, CancellationToken cancellation = default) => QueryAsync(
        $"SELECT id, store, who, origin, began_at, ended_at FROM access_log WHERE store = @store AND began_at >= @from ORDER BY began_at DESC, id LIMIT {MostViews}",
        static row => new PositionView
        {
            Id = Guid.ParseExact(row.GetString(0), "N"),
            Store = new(row.GetString(1)),
            Who = row.GetString(2),
            Origin = row.GetString(3),
            BeganAt = Time(row, 4),
            EndedAt = row.IsDBNull(5) ? null : Time(row, 5),
        },
        cancellation, ("store", store.Value), ("from", from.ToUnixTimeMilliseconds()));

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ListProtectionKeysAsync(CancellationToken cancellation = default) =>
        QueryAsync("SELECT document FROM protection_keys ORDER BY name", static row => row.GetString(0), cancellation);

    /// <inheritdoc />
    public Task AddProtectionKeyAsync(string name, string document) => ChangeAsync(
        "INSERT INTO protection_keys (name, document) VALUES (@name, @document) ON CONFLICT (name) DO NOTHING", ("name", name), ("document", document));

    private static DateTimeOffset Time(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private Task<bool> ChangeAsync(string sql, params (string Name, object Value)[] parameters) => queue.RunAsync(async transaction =>
        await transaction.Connection!.ExecuteAsync(transaction, sql, CancellationToken.None, parameters) > 0);

    private async Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellation, params (string Name, object Value)[] parameters)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync(sql, read, cancellation, parameters);
    }
}
