using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService;
using StoreTracking.Silo.Clustering;

namespace StoreTracking.Cluster.Tests;

/// <summary>Our tables and queries, as Orleans' own provider uses them.</summary>
public sealed class MembershipTests(PostgresServer server)
{
    private static readonly DateTime Now = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

    [Fact]
    public async Task Silos_that_start_at_once_create_the_tables_once()
    {
        var database = await server.CreateDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new MembershipSchema(database).StartingAsync(default)));

        var table = await Open(database);
        Assert.Equal(0, (await table.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task Tables_that_exist_are_kept()
    {
        var database = await CreateAsync();
        var table = await Open(database);
        Assert.True(await Insert(table, Entry(1)));

        await new MembershipSchema(database).StartingAsync(default);

        Assert.Single((await (await Open(database)).ReadAll()).Members);
    }

    [Fact]
    public async Task A_silo_is_read_as_it_was_written()
    {
        var table = await Open(await CreateAsync());
        var entry = Entry(1);
        Assert.True(await Insert(table, entry));
        entry.Status = SiloStatus.Active;
        entry.SuspectTimes = [Tuple.Create(Address(2), Now), Tuple.Create(Address(3), Now)];
        entry.IAmAliveTime = Now.AddMinutes(1);
        Assert.True(await Update(table, entry));

        var all = await table.ReadAll();
        var one = await table.ReadRow(entry.SiloAddress);

        Assert.Equal(2, all.Version.Version);
        Assert.Equivalent(all.Members, one.Members, strict: true);
        var read = Assert.Single(all.Members).Item1;
        Assert.Equal(entry.SiloAddress, read.SiloAddress);
        Assert.Equal(entry.SiloName, read.SiloName);
        Assert.Equal(entry.HostName, read.HostName);
        Assert.Equal(entry.ProxyPort, read.ProxyPort);
        Assert.Equal(entry.Status, read.Status);
        Assert.Equal(entry.StartTime, read.StartTime);
        Assert.Equal(entry.IAmAliveTime, read.IAmAliveTime);
        Assert.Equal(entry.SuspectTimes, read.SuspectTimes);
    }

    [Fact]
    public async Task A_silo_that_is_not_there_is_not_read()
    {
        var table = await Open(await CreateAsync());
        Assert.True(await Insert(table, Entry(1)));

        var read = await table.ReadRow(Address(2));

        Assert.Empty(read.Members);
        Assert.Equal(1, read.Version.Version);
    }

    [Fact]
    public async Task A_silo_is_inserted_once()
    {
        var table = await Open(await CreateAsync());
        Assert.True(await Insert(table, Entry(1)));

        Assert.False(await Insert(table, Entry(1)));
        Assert.Equal(1, (await table.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task A_change_that_names_an_old_version_changes_nothing()
    {
        var table = await Open(await CreateAsync());
        var old = (await table.ReadAll()).Version;
        var entry = Entry(1);
        Assert.True(await Insert(table, entry));

        entry.Status = SiloStatus.Dead;
        Assert.False(await table.UpdateRow(entry, "", old.Next()));
        Assert.False(await table.InsertRow(Entry(2), old.Next()));

        var read = await table.ReadAll();
        Assert.Equal(SiloStatus.Joining, Assert.Single(read.Members).Item1.Status);
        Assert.Equal(1, read.Version.Version);
    }

    [Fact]
    public async Task A_change_of_an_unknown_silo_changes_nothing()
    {
        var table = await Open(await CreateAsync());

        Assert.False(await Update(table, Entry(1)));
        Assert.Equal(0, (await table.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task Of_silos_that_join_at_once_one_wins_each_version_and_all_get_in()
    {
        const int Count = 12;
        var database = await CreateAsync();

        var attempts = await Task.WhenAll(Enumerable.Range(1, Count).Select(number => Task.Run(async () =>
        {
            var table = await Open(database);
            var attempt = 1;
            while (!await Insert(table, Entry(number)))
            {
                attempt++;
            }

            return attempt;
        })));

        var read = await (await Open(database)).ReadAll();
        Assert.Equal(Count, read.Members.Count);
        Assert.Equal(Count, read.Version.Version);
        Assert.True(attempts.Sum() > Count, "No two silos met: the test showed nothing.");
    }

    [Fact]
    public async Task A_sign_of_life_is_kept_and_is_no_change_of_membership()
    {
        var table = await Open(await CreateAsync());
        var entry = Entry(1);
        Assert.True(await Insert(table, entry));
        entry.IAmAliveTime = Now.AddMinutes(1);

        await table.UpdateIAmAlive(entry);

        var read = await table.ReadAll();
        Assert.Equal(Now.AddMinutes(1), Assert.Single(read.Members).Item1.IAmAliveTime);
        Assert.Equal(1, read.Version.Version);
    }

    [Fact]
    public async Task Cleaning_up_removes_silos_that_died_long_ago()
    {
        var table = await Open(await CreateAsync());
        await InsertAs(table, Entry(1), SiloStatus.Dead, Now.AddDays(-8));
        await InsertAs(table, Entry(2), SiloStatus.Dead, Now);
        await InsertAs(table, Entry(3), SiloStatus.Active, Now.AddDays(-8));

        await table.CleanupDefunctSiloEntries(Now.AddDays(-7));

        var left = (await table.ReadAll()).Members.Select(static member => member.Item1.SiloAddress);
        Assert.Equal([Address(2), Address(3)], left.Order());
    }

    [Fact]
    public async Task A_cluster_can_be_forgotten_without_touching_another()
    {
        var database = await CreateAsync();
        var (one, other) = (await Open(database, "one"), await Open(database, "other"));
        Assert.True(await Insert(one, Entry(1)));
        Assert.True(await Insert(other, Entry(1)));

        await one.DeleteMembershipTableEntries("one");

        Assert.Empty((await (await Open(database, "one")).ReadAll()).Members);
        Assert.Single((await other.ReadAll()).Members);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=postgres;Database=postgres", "Failed to connect to 127.0.0.1:1")]
    [InlineData("Hots=127.0.0.1", "Couldn't set hots")]
    public async Task A_database_that_cannot_be_used_ends_the_start_with_one_sentence(string database, string reason)
    {
        var error = await Assert.ThrowsAsync<ClusterDatabaseException>(() => new MembershipSchema(database).StartingAsync(default));

        Assert.StartsWith($"STORETRACKING_CLUSTER_DATABASE: the database cannot be used: {reason}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; expected the connection string of a PostgreSQL database in which this user may create tables.", error.Message, StringComparison.Ordinal);
    }

    private async Task<string> CreateAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await new MembershipSchema(database).StartingAsync(default);
        return database;
    }

    private static async Task<IMembershipTable> Open(string database, string cluster = "cluster")
    {
        var table = new AdoNetClusteringTable(
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new ClusterOptions { ClusterId = cluster, ServiceId = cluster }),
            Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", ConnectionString = database }),
            NullLogger<AdoNetClusteringTable>.Instance);
        await table.InitializeMembershipTable(true);
        return table;
    }

    private static async Task<bool> Insert(IMembershipTable table, MembershipEntry entry) =>
        await table.InsertRow(entry, (await table.ReadAll()).Version.Next());

    // Under the row's own tag: the published provider refuses any other.
    private static async Task<bool> Update(IMembershipTable table, MembershipEntry entry)
    {
        var all = await table.ReadAll();
        var row = all.Members.FirstOrDefault(member => member.Item1.SiloAddress.Equals(entry.SiloAddress));
        return await table.UpdateRow(entry, row?.Item2 ?? "", all.Version.Next());
    }

    private static async Task InsertAs(IMembershipTable table, MembershipEntry entry, SiloStatus status, DateTime aliveAt)
    {
        Assert.True(await Insert(table, entry));
        (entry.Status, entry.IAmAliveTime) = (status, aliveAt);
        Assert.True(await Update(table, entry));
    }

    private static SiloAddress Address(int number) => SiloAddress.New(IPAddress.Loopback, 11110 + number, generation: number);

    private static MembershipEntry Entry(int number) => new()
    {
        SiloAddress = Address(number),
        SiloName = $"silo-{number}",
        HostName = "host",
        Status = SiloStatus.Joining,
        ProxyPort = 30000 + number,
        StartTime = Now,
        IAmAliveTime = Now,
    };
}
