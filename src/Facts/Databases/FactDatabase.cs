using System.Data.Common;

namespace StoreTracking.Facts.Databases;

/// <summary>
/// What differs between the databases. Their SQL is the same: both know the statements of the SQL standard, parameters by
/// name, and <c>ON CONFLICT</c>.
/// </summary>
internal abstract class FactDatabase : IAsyncDisposable
{
    /// <summary>The database in words, without a password.</summary>
    public abstract string Description { get; }

    /// <summary>Opens a connection; the caller disposes of it.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Waits until no other process changes the schema, and holds others back until the transaction ends.</summary>
    public abstract Task LockSchemaAsync(DbTransaction transaction, CancellationToken cancellation);

    /// <summary>Looks whether the database is sound.</summary>
    /// <exception cref="FactDatabaseException">It is not.</exception>
    public abstract Task CheckAsync(CancellationToken cancellation);

    /// <summary>Gives back the room of what was deleted, and removes its last traces.</summary>
    public abstract Task CompactAsync(CancellationToken cancellation);

    /// <summary>An exception that says in one sentence why the database cannot be used.</summary>
    public abstract FactDatabaseException Explain(Exception error);

    public abstract ValueTask DisposeAsync();
}
