using StoreTracking.Facts.Access;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Retention;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts;

/// <summary>Looks at facts without a silo, or beside one.</summary>
public sealed class FactReader : IAsyncDisposable
{
    private readonly FactDatabase _database;
    private readonly CommitQueue _queue;

    private FactReader(FactDatabase database, FactOptions options)
    {
        (_database, _queue) = (database, new(database));
        Store = new FactStore(database, _queue);
        Access = new AccessStore(database, _queue);
        Retention = new RetentionProof(options, database);
    }

    /// <summary>The facts, which can be read only.</summary>
    public IFactStore Store { get; }

    /// <summary>The accounts, tokens and views, which can be read only.</summary>
    public IAccessStore Access { get; }

    /// <summary>How old what is kept is.</summary>
    public IRetentionProof Retention { get; }

    /// <summary>Opens the facts at the place that the options name.</summary>
    /// <exception cref="FactDatabaseException">There are none.</exception>
    public static FactReader Open(FactOptions options)
    {
        if (options.ClusterDatabase is { } cluster)
        {
            return new(new PostgresDatabase(cluster), options);
        }

        var folder = options.Folder ?? throw new FactDatabaseException("--data: this user has no folder for data; name one.");
        return File.Exists(Path.Combine(folder, SqliteDatabase.FileName))
            ? new(new SqliteDatabase(folder, SqliteUse.Look), options)
            : throw new FactDatabaseException(
                $"--data: the folder {folder} holds no {SqliteDatabase.FileName}; expected a folder that a silo has kept its facts in.");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _database.DisposeAsync();
    }
}
