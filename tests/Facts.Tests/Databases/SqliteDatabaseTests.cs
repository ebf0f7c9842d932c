using System.Text;
using StoreTracking.Facts.Databases;
using StoreTracking.Testing;

namespace StoreTracking.Facts.Tests;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File(SqliteDatabase.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Facts_outlast_the_process_that_wrote_them()
    {
        await using (var first = await StartAsync())
        {
            await first.Store.AppendAsync([Sample.Crossing(1)]);
        }

        await using var second = await StartAsync();
        Assert.Single(await ReadAsync(second));
    }

    [Fact]
    public async Task Deleted_rows_leave_no_trace_in_the_files_and_give_back_their_room()
    {
        await using var facts = await StartAsync();
        var names = Enumerable.Range(1, 2000).Select(number => $"trace-of-line-{number:D5}").ToArray();
        await facts.Store.AppendAsync([.. names.Select((name, index) => Sample.Crossing(index + 1, at: Sample.Noon) with { Line = name })]);
        await facts.Database.CompactAsync(TestContext.Current.CancellationToken);
        var before = new FileInfo(Path).Length;
        Assert.Contains("trace-of-line-", Files());

        facts.Clock.Advance(new FactOptions().KeepFacts + TimeSpan.FromMinutes(1));
        Assert.Equal(names.Length, await facts.Upkeep.RunOnceAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain("trace-of-line-", Files());
        Assert.True(new FileInfo(Path).Length < before / 2, $"The file had {before} bytes and has {new FileInfo(Path).Length}.");
    }

    [Fact]
    public async Task A_commit_waits_for_the_disk_and_what_is_deleted_is_overwritten()
    {
        await using var facts = await StartAsync();

        // 2 is FULL, and for auto_vacuum INCREMENTAL.
        Assert.Equal(["2"], await PragmaAsync(facts, "synchronous"));
        Assert.Equal(["wal"], await PragmaAsync(facts, "journal_mode"));
        Assert.Equal(["1"], await PragmaAsync(facts, "secure_delete"));
        Assert.Equal(["2"], await PragmaAsync(facts, "auto_vacuum"));
    }

    [Fact]
    public async Task A_folder_is_used_by_one_silo_at_a_time()
    {
        await using var facts = await StartAsync();

        var error = Assert.Throws<FactDatabaseException>(() => new SqliteDatabase(_folder.Path));

        Assert.Equal($"--data: the folder {_folder.Path} is in use by another silo; end it, or name another folder.", error.Message);
    }

    [Fact]
    public async Task Facts_can_be_looked_at_while_a_silo_uses_them()
    {
        await using var facts = await StartAsync();
        await facts.Store.AppendAsync([Sample.Crossing(1)]);

        await using var reader = new TestDatabase(new SqliteDatabase(_folder.Path, SqliteUse.Look));

        Assert.Single(await ReadAsync(reader));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_at_the_start()
    {
        await File.WriteAllTextAsync(Path, string.Concat(Enumerable.Repeat("This is not a database. ", 100)), TestContext.Current.CancellationToken);

        var error = await FailAsync();

        Assert.Equal(
            $"--data: the database {Path} cannot be used: it is not a database, or damaged; expected a folder that this user may "
            + "write to, with a sound facts.db or none.",
            error.Message);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_at_the_start()
    {
        await using (var facts = await StartAsync())
        {
            await facts.Store.AppendAsync([.. Enumerable.Range(1, 500).Select(number => Sample.Crossing(number))]);
            await facts.Database.CompactAsync(TestContext.Current.CancellationToken);
        }

        var bytes = await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken);
        bytes.AsSpan(4096 * 2).Fill(0xAB);
        await File.WriteAllBytesAsync(Path, bytes, TestContext.Current.CancellationToken);

        Assert.Contains("damaged", (await FailAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        var file = _folder.Write("file", "");

        var error = Assert.Throws<FactDatabaseException>(() => new SqliteDatabase(System.IO.Path.Combine(file, "data")));

        Assert.StartsWith($"--data: the database {file}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_refused_at_the_start()
    {
        Directory.CreateDirectory(Path);

        Assert.StartsWith($"--data: the database {Path} cannot be used: ", (await FailAsync()).Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<Fact>> ReadAsync(TestDatabase facts) =>
        facts.Store.ReadAsync(Sample.Store, Sample.Noon, Sample.Noon.AddDays(1), TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<string>> PragmaAsync(TestDatabase facts, string name) =>
        facts.QueryAsync($"PRAGMA {name}", static row => row.GetValue(0).ToString()!);

    private async Task<TestDatabase> StartAsync()
    {
        var facts = new TestDatabase(new SqliteDatabase(_folder.Path));
        await facts.StartAsync();
        return facts;
    }

    private async Task<FactDatabaseException> FailAsync()
    {
        await using var facts = new TestDatabase(new SqliteDatabase(_folder.Path));
        return await Assert.ThrowsAsync<FactDatabaseException>(facts.StartAsync);
    }

    /// <summary>All bytes of the database and its log, as text.</summary>
    private string Files() => string.Concat(
        Directory.GetFiles(_folder.Path, "facts.db*").Select(static path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            return reader.ReadToEnd();
        }));
}
