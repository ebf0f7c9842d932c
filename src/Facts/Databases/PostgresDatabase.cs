using System.Data.Common;
using Npgsql;

namespace StoreTracking.Facts.Databases;

/// <summary>A PostgreSQL database, shared by the silos of a cluster. What deleted rows leave behind, autovacuum removes.</summary>
internal sealed class PostgresDatabase : FactDatabase
{
    // Any number will do that nothing else in the database locks; the cluster's membership has one that differs in the end.
    private const long AdvisoryLock = 0x53746F7265466163;

    private readonly NpgsqlDataSource _source;

    /// <exception cref="FactDatabaseException">The connection string makes no sense.</exception>
    public PostgresDatabase(string connectionString)
    {
        try
        {
            _source = NpgsqlDataSource.Create(connectionString);
        }
        catch (ArgumentException error)
        {
            throw Explain(error);
        }
    }

    /// <inheritdoc />
    public override string Description
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(_source.ConnectionString);
            return $"PostgreSQL, {settings.Database} at {settings.Host}";
        }
    }

    /// <inheritdoc />
    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation);

    /// <inheritdoc />
    public override Task LockSchemaAsync(DbTransaction transaction, CancellationToken cancellation) =>
        transaction.Connection!.ExecuteAsync(transaction, "SELECT pg_advisory_xact_lock(@key)", cancellation, ("key", AdvisoryLock));

    /// <inheritdoc />
    public override async Task CheckAsync(CancellationToken cancellation) => await (await OpenAsync(cancellation)).DisposeAsync();

    /// <inheritdoc />
    public override Task CompactAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public override FactDatabaseException Explain(Exception error) => error as FactDatabaseException ?? new(
        $"The cluster's database cannot keep the facts: {error.Message.TrimEnd('.')}; expected the connection string of a "
        + "PostgreSQL database in which this user may create tables.",
        error);

    /// <inheritdoc />
    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
