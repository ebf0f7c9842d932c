using System.Data.Common;
using Microsoft.Extensions.Hosting;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Migrations;

namespace StoreTracking.Facts.Hosting;

/// <summary>Makes the database ready before anything else starts, or says in one sentence why it cannot be used.</summary>
internal sealed class FactStart(FactDatabase database, Migrator migrator) : IHostedLifecycleService
{
    /// <exception cref="FactDatabaseException">The database cannot be used.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.CheckAsync(cancellationToken);
            await migrator.MigrateAsync(cancellationToken);
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw database.Explain(error);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
