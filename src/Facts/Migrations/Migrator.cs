using System.Globalization;
using System.Reflection;
using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Migrations;

/// <summary>
/// Brings a database's tables to what this program expects: numbered files, each applied once, in order, in a transaction
/// of its own. Processes that start at the same moment wait for each other.
/// </summary>
internal sealed class Migrator(FactDatabase database, TimeProvider clock)
{
    private const string Table =
        "CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)";

    private static readonly Assembly Resources = typeof(Migrator).Assembly;

    private static readonly Migration[] All =
    [
        .. Resources.GetManifestResourceNames().Order(StringComparer.Ordinal).Select(static name =>
            new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name)),
    ];

    /// <summary>The newest version of the tables that this program knows.</summary>
    public static int Newest => All[^1].Version;

    /// <exception cref="FactDatabaseException">A newer program has changed the tables.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        while (await StepAsync(cancellation))
        {
        }
    }

    /// <summary>Applies the next file; false where all have been.</summary>
    private async Task<bool> StepAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await database.LockSchemaAsync(transaction, cancellation);
        await connection.ExecuteAsync(transaction, Table, cancellation);
        var applied = await connection.QueryAsync(
            transaction, "SELECT version FROM migrations ORDER BY version", static row => row.GetInt32(0), cancellation);
        var version = applied.Count > 0 ? applied[^1] : 0;
        if (version > Newest)
        {
            throw new FactDatabaseException(
                $"The database ({database.Description}) has tables of version {version}, and this program knows them up to "
                + $"version {Newest}; start a program as new as the one that used it last, or name another database.");
        }

        if (version == Newest)
        {
            return false;
        }

        var next = All.First(migration => migration.Version > version);
        await connection.ExecuteAsync(transaction, Read(next.Name), cancellation);
        await connection.ExecuteAsync(
            transaction, "INSERT INTO migrations (version, name, applied_at) VALUES (@version, @name, @at)", cancellation,
            ("version", next.Version), ("name", next.Name), ("at", clock.GetUtcNow().ToUnixTimeMilliseconds()));
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Resources.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private readonly record struct Migration(int Version, string Name);
}
