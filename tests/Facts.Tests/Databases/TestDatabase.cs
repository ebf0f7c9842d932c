using System.Data.Common;
using Microsoft.Extensions.Logging.Abstractions;
using StoreTracking.Facts.Access;
using StoreTracking.Facts.Configurations;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Hosting;
using StoreTracking.Facts.Migrations;
using StoreTracking.Facts.Retention;
using StoreTracking.Facts.Sales;
using StoreTracking.Facts.Signals;
using StoreTracking.Facts.States;
using StoreTracking.Facts.Writing;
using StoreTracking.Testing;

namespace StoreTracking.Facts.Tests;

/// <summary>A database with all that uses it, as a host puts it together.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    public TestDatabase(FactDatabase database, FactOptions? options = null)
    {
        (Database, Queue) = (database, new(database));
        Store = new(database, Queue);
        Sales = new(database, Queue);
        Signals = new(database, Queue, News);
        Deliveries = new(database, Queue, News);
        Cursors = new(Queue);
        Storage = new(database, Queue, Clock);
        Configurations = new(database, Queue);
        Access = new(database, Queue);
        Pictures = new(database, Queue, Clock);
        Upkeep = new(options ?? new(), database, Queue, Clock, NullLogger<FactUpkeep>.Instance);
    }

    public ManualTimeProvider Clock { get; } = new(Sample.Noon);

    public FactDatabase Database { get; }

    public CommitQueue Queue { get; }

    public FactStore Store { get; }

    public SaleStore Sales { get; }

    public SignalNews News { get; } = new();

    public SignalStore Signals { get; }

    public DeliveryStore Deliveries { get; }

    public SignalCursors Cursors { get; }

    public DatabaseGrainStorage Storage { get; }

    public ConfigurationStore Configurations { get; }

    public AccessStore Access { get; }

    public PlanPictureStore Pictures { get; }

    public FactUpkeep Upkeep { get; }

    public Task StartAsync() => new FactStart(Database, new Migrator(Database, Clock)).StartingAsync(TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using var connection = await Database.OpenAsync(TestContext.Current.CancellationToken);
        return await connection.QueryAsync(sql, read, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Queue.DisposeAsync();
        Upkeep.Dispose();
        await Database.DisposeAsync();
    }
}
