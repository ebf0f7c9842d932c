using StoreTracking.Facts.Databases;
using StoreTracking.Testing;

namespace StoreTracking.Facts.Tests;

public sealed class SqliteAccessTests : AccessContract
{
    private protected override Task<FactDatabase> OpenAsync() => Task.FromResult<FactDatabase>(new SqliteDatabase(null));

    [Fact]
    public async Task An_account_is_made_before_the_first_silo_and_beside_a_running_one()
    {
        using var folder = new TemporaryFolder();
        var options = new FactOptions { Folder = folder.File("data") };
        var cancellation = TestContext.Current.CancellationToken;
        var account = new Account { Name = "ada", Role = "administrator", Stores = "*", Password = "hash", Stamp = "1", CreatedAt = Sample.Noon };
        await using (var before = await AccessFile.OpenAsync(options, cancellation))
        {
            Assert.True(await before.Store.AddAccountAsync(account));
        }

        await using var silo = new TestDatabase(new SqliteDatabase(folder.File("data")));
        await silo.StartAsync();
        await using (var beside = await AccessFile.OpenAsync(options, cancellation))
        {
            Assert.True(await beside.Store.AddAccountAsync(account with { Name = "bob" }));
        }

        Assert.Equal(["ada", "bob"], (await silo.Access.ListAccountsAsync(cancellation)).Select(static each => each.Name));
    }
}

public sealed class PostgresAccessTests(PostgresServer server) : AccessContract
{
    private protected override async Task<FactDatabase> OpenAsync() => new PostgresDatabase(await server.CreateDatabaseAsync());
}
