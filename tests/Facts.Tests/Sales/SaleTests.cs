using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Tests;

public sealed class SqliteSaleTests : SaleContract
{
    private protected override Task<FactDatabase> OpenAsync() => Task.FromResult<FactDatabase>(new SqliteDatabase(null));
}

public sealed class PostgresSaleTests(PostgresServer server) : SaleContract
{
    private protected override async Task<FactDatabase> OpenAsync() => new PostgresDatabase(await server.CreateDatabaseAsync());
}
