using System.Data.Common;
using StoreTracking.Facts.Access;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Migrations;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts;

/// <summary>Accounts and tokens for a program that runs beside a silo, or before the first one.</summary>
public sealed class AccessFile : IAsyncDisposable
{
    private readonly FactDatabase _database;
    private readonly CommitQueue _queue;

    private AccessFile(FactDatabase database)
    {
        (_database, _queue) = (database, new(database));
        Store = new AccessStore(database, _queue);
    }

    /// <summary>The accounts and tokens.</summary>
    public IAccessStore Store { get; }

    /// <summary>Opens the database that the options name, and makes it where there is none.</summary>
    /// <exception cref="FactDatabaseException">It cannot be used.</exception>
    public static async Task<AccessFile> OpenAsync(FactOptions options, CancellationToken cancellation)
    {
        FactDatabase database = options.ClusterDatabase is { } cluster
            ? new PostgresDatabase(cluster)
            : new SqliteDatabase(
                options.Folder ?? throw new FactDatabaseException("--data: this user has no folder for data; name one."), SqliteUse.Beside);
        try
        {
            await new Migrator(database, TimeProvider.System).MigrateAsync(cancellation);
            return new(database);
        }
        catch (Exception error)
        {
            await database.DisposeAsync();
            if (error is DbException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                throw database.Explain(error);
            }

            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _database.DisposeAsync();
    }
}
