using StoreTracking.Facts.Databases;
using StoreTracking.Testing;

namespace StoreTracking.Facts.Tests;

public sealed class SqliteSignalTests : SignalContract
{
    private readonly TemporaryFolder _folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    private protected override Task<FactDatabase> OpenAsync() => Task.FromResult<FactDatabase>(new SqliteDatabase(_folder.Path));
}

public sealed class PostgresSignalTests(PostgresServer server) : SignalContract
{
    private protected override async Task<FactDatabase> OpenAsync() => new PostgresDatabase(await server.CreateDatabaseAsync());
}
