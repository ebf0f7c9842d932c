#if ORLEANS_PACKAGES
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace StoreTracking.Silo.Clustering;

/// <summary>Makes the tables of the cluster's membership before the silo looks for them.</summary>
internal sealed class MembershipSchema(string connectionString) : IHostedLifecycleService
{
    // Any number will do that nothing else in the database locks; it keeps two silos from creating the tables at once.
    private const long AdvisoryLock = 0x53746F7265547261;

    /// <exception cref="ClusterDatabaseException">The database does not answer, or does not let us in.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CreateAsync(cancellationToken);
        }
        catch (Exception error) when (error is NpgsqlException or ArgumentException)
        {
            throw new ClusterDatabaseException(error);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var gate = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection, transaction))
        {
            gate.Parameters.AddWithValue(AdvisoryLock);
            await gate.ExecuteNonQueryAsync(cancellationToken);
        }

        await using (var schema = new NpgsqlCommand(ReadSql(), connection, transaction))
        {
            await schema.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static string ReadSql()
    {
        using var stream = typeof(MembershipSchema).Assembly.GetManifestResourceStream("membership.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
#endif
