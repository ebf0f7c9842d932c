using System.Text;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Retention;
using StoreTracking.Testing;

namespace StoreTracking.Facts.Tests;

public sealed class RetentionProofTests : IDisposable
{
    private const string Marker = "trace-of-a-store";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_its_limit_no_row_of_any_table_is_left_in_the_bytes_of_the_files()
    {
        var options = new FactOptions { Folder = _folder.Path };
        await using var facts = new TestDatabase(new SqliteDatabase(_folder.Path), options);
        await facts.StartAsync();
        var proof = new RetentionProof(options, facts.Database);
        var cancellation = TestContext.Current.CancellationToken;
        var before = await proof.MeasureAsync(new(Marker), cancellation);
        foreach (var kept in before)
        {
            await FillAsync(facts, kept.Table);
        }

        Assert.All(await proof.MeasureAsync(new(Marker), cancellation), static kept => Assert.Equal((1, Sample.Noon), (kept.Rows, kept.Oldest)));
        Assert.Contains(Marker, Files());

        facts.Clock.Advance(options.KeepHours + TimeSpan.FromMinutes(1));
        await facts.Upkeep.RunOnceAsync(cancellation);

        Assert.All(await proof.MeasureAsync(new(Marker), cancellation), static kept => Assert.Equal((0, null), (kept.Rows, kept.Oldest)));
        Assert.DoesNotContain(Marker, Files());
    }

    /// <summary>Writes a row whose texts are the marker and whose times are noon, whatever columns the table has.</summary>
    private static async Task FillAsync(TestDatabase facts, string table)
    {
        var columns = await facts.QueryAsync(
            $"SELECT name, type FROM pragma_table_info('{table}')", static row => (Name: row.GetString(0), Type: row.GetString(1)));
        var values = columns.Select(static column => column.Type switch
        {
            "TEXT" => $"'{Marker}'",
            "BYTEA" => "x'00'",
            _ => column.Name is "at" or "hour" or "began_at" or "ended_at" ? $"{Sample.Noon.ToUnixTimeMilliseconds()}" : "0",
        });
        await facts.QueryAsync($"INSERT INTO {table} VALUES ({string.Join(", ", values)}) RETURNING 1", static row => row.GetInt32(0));
    }

    private string Files() => string.Concat(Directory.GetFiles(_folder.Path, "facts.db*").Select(static path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }));
}
