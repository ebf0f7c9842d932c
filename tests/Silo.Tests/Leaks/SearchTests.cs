using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>Leaks that a test plants are found by what looks for real ones.</summary>
public sealed class SearchTests
{
    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 60).Select(static i => (byte)((i * 89) + (i * i)))];

    private static readonly float[] Looks = [.. Enumerable.Range(0, 36).Select(static i => i % 5 == 0 ? 0 : MathF.Abs(MathF.Sin(i)) * 0.9f)];

    private static readonly Guid Visit = new("6f1c1e0a-0d0c-4c36-9f5e-8a2b7d3e4f50");

    [Fact]
    public void Pixels_in_a_line_of_the_log_are_found() =>
        Assert.Single(PixelSearch("base64").In(Encoding.UTF8.GetBytes($"12:00:00 dbug: the frame began {Convert.ToBase64String(Pixels)} and went on")));

    [Theory]
    [InlineData("hub", true, false, null)]
    [InlineData("hub", true, true, "hub holds the ids of both visits")]
    [InlineData("log", false, true, "log holds the id of a visit")]
    [InlineData("file facts.db running", true, true, null)]
    [InlineData("file facts.db ended", true, false, "file facts.db ended holds the id of a visit")]
    public void What_joins_two_visits_is_found(string way, bool first, bool later, string? expected)
    {
        var second = new Guid("0d7b9a52-2e5f-4a3c-b1a4-77e0c9d51f26");
        var text = $"someone {(first ? Visit.ToString("N") : "")} came, {(later ? second.ToString() : "")} went";

        var found = VisitLinks.Find([new(way, default, Encoding.UTF8.GetBytes(text))], [Visit], [second]);

        Assert.Equal(expected is null ? [] : [expected], found);
    }

    [Fact]
    public void One_id_of_two_visits_is_found() => Assert.Single(VisitLinks.Find([], [Visit], [Visit]));

    [Fact]
    public void Pixels_are_found_wherever_they_begin()
    {
        var search = PixelSearch("raw");
        for (var at = 0; at < 9; at++)
        {
            Assert.Single(search.In([.. new byte[at], .. Pixels, 7]));
            Assert.Empty(search.In([.. new byte[at], .. Pixels[..^1], 7]));
        }
    }

    [Fact]
    public async Task A_description_in_the_database_is_found()
    {
        using var folder = new TemporaryFolder();
        await using (var connection = new SqliteConnection($"Data Source={folder.File("facts.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE states (state TEXT, looks BLOB); INSERT INTO states VALUES ($text, $raw)";
            command.Parameters.AddWithValue("$text", JsonSerializer.Serialize(Looks));
            command.Parameters.AddWithValue("$raw", MemoryMarshal.AsBytes<float>(Looks).ToArray());
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var file = await File.ReadAllBytesAsync(folder.File("facts.db"), TestContext.Current.CancellationToken);
        var search = new MarkerSearch(
        [
            new("description", "raw", MemoryMarshal.AsBytes<float>(Looks).ToArray()),
            new("description", "text", Encoding.UTF8.GetBytes(Looks[1].ToString(CultureInfo.InvariantCulture))),
        ]);
        Assert.Equal(["raw", "text"], search.In(file).Select(static marker => marker.Form).Distinct().Order());
    }

    [Fact]
    public void A_description_that_was_averaged_is_found_and_that_of_somebody_else_is_not()
    {
        var search = new VectorSearch([Looks]);
        float[] averaged = [.. Looks.Select(static (value, i) => value + (i % 2 == 0 ? 0.01f : -0.01f))];
        float[] other = [.. Looks.Reverse()];
        Assert.Equal(1, search.CountIn(MemoryMarshal.AsBytes<float>([1, 2, 3, .. averaged, 4])));
        Assert.Equal(0, search.CountIn(MemoryMarshal.AsBytes<float>([1, 2, 3, .. other, 4])));
    }

    [Fact]
    public void An_id_is_found_in_every_form()
    {
        var search = new MarkerSearch(MemoryLook.IdMarkers(Visit));
        Assert.NotEmpty(search.In(Encoding.UTF8.GetBytes($"\"shopper\":\"{Visit:N}\"")));
        Assert.NotEmpty(search.In(Encoding.Unicode.GetBytes($"visit {Visit:D} goes on")));
        Assert.NotEmpty(search.In([1, 2, 3, .. Visit.ToByteArray()]));
        Assert.Empty(search.In(Encoding.UTF8.GetBytes($"{Guid.Empty:N}")));
    }

    [Fact]
    public async Task The_memory_of_another_process_is_read()
    {
        // The shell holds what it was given in its own memory.
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"word={Visit:N}; read -r line"]) { RedirectStandardInput = true })!;
        var search = new MarkerSearch(MemoryLook.IdMarkers(Visit));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var found = 0;
        while (found == 0)
        {
            await tick.WaitForNextTickAsync(limit.Token);
            ProcessMemory.Read(shell.Id, search.Longest, block => found += search.In(block).Count);
        }

        shell.Kill();
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static MarkerSearch PixelSearch(string form) =>
        new([new("picture", form, form == "raw" ? Pixels : Encoding.UTF8.GetBytes(Convert.ToBase64String(Pixels)))]);
}
