using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Migrations;
using StoreTracking.Testing;

namespace StoreTracking.Facts.Tests;

public sealed class MigrationTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_file_is_applied_once_and_recorded(bool postgres)
    {
        await using var facts = new TestDatabase(await OpenAsync(postgres));
        await facts.StartAsync();
        await facts.StartAsync();

        var applied = await facts.QueryAsync("SELECT version, name FROM migrations ORDER BY version", static row => (row.GetInt32(0), row.GetString(1)));

        Assert.Equal(Migrator.Newest, applied[^1].Item1);
        Assert.Equal(applied.Count, applied.Distinct().Count());
        Assert.Equal((1, "0001-facts.sql"), applied[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_of_a_newer_program_is_refused(bool postgres)
    {
        await using var facts = new TestDatabase(await OpenAsync(postgres));
        await facts.StartAsync();
        await facts.QueryAsync("INSERT INTO migrations (version, name, applied_at) VALUES (9999, 'later', 0) RETURNING version", static row => row.GetInt32(0));

        var error = await Assert.ThrowsAsync<FactDatabaseException>(facts.StartAsync);

        Assert.Contains(
            $"has tables of version 9999, and this program knows them up to version {Migrator.Newest}; start a program as new as",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silos_that_start_at_once_apply_each_file_once()
    {
        var database = await server.CreateDatabaseAsync();
        var silos = Enumerable.Range(0, 8).Select(_ => new TestDatabase(new PostgresDatabase(database))).ToArray();

        await Task.WhenAll(silos.Select(silo => silo.StartAsync()));

        Assert.Equal([Migrator.Newest], await silos[0].QueryAsync("SELECT max(version) FROM migrations", static row => row.GetInt32(0)));
        foreach (var silo in silos)
        {
            await silo.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_cluster_database_that_does_not_answer_is_refused_at_the_start()
    {
        await using var facts = new TestDatabase(new PostgresDatabase($"Host=127.0.0.1;Port={FreePorts.Take()};Username=nobody;Password=secret"));

        var error = await Assert.ThrowsAsync<FactDatabaseException>(facts.StartAsync);

        Assert.StartsWith("The cluster's database cannot keep the facts: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_that_makes_no_sense_is_refused()
    {
        var error = Assert.Throws<FactDatabaseException>(static () => new PostgresDatabase("Hots=db.example.com"));

        Assert.EndsWith("a PostgreSQL database in which this user may create tables.", error.Message, StringComparison.Ordinal);
    }

    private async Task<FactDatabase> OpenAsync(bool postgres) =>
        postgres ? new PostgresDatabase(await server.CreateDatabaseAsync()) : new SqliteDatabase(_folder.Path);
}
