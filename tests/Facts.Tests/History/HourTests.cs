using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Tests;

public sealed class SqliteHourTests : HourContract
{
    private protected override Task<FactDatabase> OpenAsync() => Task.FromResult<FactDatabase>(new SqliteDatabase(null));
}

public sealed class PostgresHourTests(PostgresServer server) : HourContract
{
    private protected override async Task<FactDatabase> OpenAsync() => new PostgresDatabase(await server.CreateDatabaseAsync());
}
