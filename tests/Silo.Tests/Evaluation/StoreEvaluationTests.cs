using System.Text.Json;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Evaluation;

/// <summary>Scores of results of a simulated store, of which the truth is written by hand.</summary>
public sealed class StoreEvaluationTests : IDisposable
{
    private const string Truth =
        """
        {"type":"visit","person":1,"party":1,"from":"2026-01-05T09:00:01Z","to":"2026-01-05T09:00:09Z","entrance":"door","exit":"door"}
        {"type":"crossing","person":1,"staff":false,"line":"door","inwards":true,"at":"2026-01-05T09:00:02Z"}
        {"type":"crossing","person":2,"staff":true,"line":"door","inwards":true,"at":"2026-01-05T09:00:04Z"}
        {"type":"crossing","person":1,"staff":false,"line":"door","inwards":false,"at":"2026-01-05T09:00:08Z"}
        {"type":"crossing","person":3,"staff":false,"line":"door","inwards":true,"at":"2026-01-05T09:00:11Z"}
        {"type":"zone","person":1,"staff":false,"zone":"shelf","from":"2026-01-05T09:00:03Z","to":"2026-01-05T09:00:07Z"}
        {"type":"position","person":1,"party":1,"staff":false,"at":"2026-01-05T09:00:00.1Z","x":1,"y":2}
        {"type":"position","person":1,"party":1,"staff":false,"at":"2026-01-05T09:00:00.2Z","x":1,"y":2}
        {"type":"position","person":1,"party":1,"staff":false,"at":"2026-01-05T09:00:00.3Z","x":1,"y":2}
        """;

    private const string Recording = """{"store":"s","camera":"c","video":"v","width":1,"height":1,"frames":50,"seconds":10}""";

    private readonly TemporaryFolder _folder = new();

    public StoreEvaluationTests()
    {
        _folder.Write("truth.jsonl", Truth);
        _folder.Write("summary.json", """{"start":"2026-01-05T10:00:00+01:00"}""");
        _folder.Write("counts.json", $$$"""
            {"recording":{{{Recording}}},
             "lines":[{"line":"door","in":1,"out":1,"crossings":[{"at":2.5,"inwards":true,"visit":1},{"at":8,"inwards":false,"visit":1}]}],
             "visits":{"count":1,"openAtEnd":0,"list":[]}}
            """);
        _folder.Write("dwell.json", $$$"""
            {"recording":{{{Recording}}},
             "zones":[{"zone":"shelf","count":1,"openAtEnd":0,"meanSeconds":5.5,"stays":[{"visit":1,"begin":2.5,"end":8,"seconds":5.5,"openAtEnd":false}]}]}
            """);
        _folder.Write("floor.txt", "1,1,1.000,2.000\n2,1,1.000,2.500\n30,1,4.000,2.000\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Counts_dwell_and_occupancy_are_scored()
    {
        var store = await ScoreAsync();

        var hour = Assert.Single(store.GetProperty("hours").EnumerateArray().ToArray());
        Assert.Equal("2026-01-05T10:00:00+01:00", hour.GetProperty("hour").GetString());
        Assert.Equal([2, 1, 1, 1], new[] { "trueIn", "trueOut", "countedIn", "countedOut" }.Select(name => hour.GetProperty(name).GetInt32()));
        Assert.Equal(1.0 / 3, store.GetProperty("countingError").GetDouble(), 12);
        Assert.Equal(1.5, store.GetProperty("dwell").GetProperty("medianSeconds").GetDouble(), 12);
        Assert.Equal((0.5 + 6) / 10, store.GetProperty("occupancy").GetProperty("meanPeople").GetDouble(), 12);
        Assert.Equal(1, store.GetProperty("occupancy").GetProperty("withinOne").GetDouble());
    }

    [Fact]
    public async Task Staff_can_be_left_out()
    {
        var store = await ScoreAsync("--without-staff");

        Assert.Equal(0, store.GetProperty("countingError").GetDouble());
        Assert.Equal(0.05, store.GetProperty("occupancy").GetProperty("meanPeople").GetDouble(), 12);
    }

    // At five frames a second the truth's moments belong to frames 1 or 2, 2 and 2 or 3; frame 30 has no truth.
    [Fact]
    public async Task Tracks_on_the_floor_are_scored_where_there_is_truth()
    {
        var floor = (await ScoreAsync()).GetProperty("floor");

        Assert.Equal(0, floor.GetProperty("falsePositives").GetInt32());
        Assert.Equal(1, floor.GetProperty("foundTracks").GetInt32());
        Assert.InRange(floor.GetProperty("hota").GetDouble(), 0.5, 1);
    }

    [Fact]
    public async Task The_table_names_every_line_and_hour()
    {
        var output = await CommandRun.SucceedAsync("eval", "--truth", _folder.Path, "--tracks", _folder.Path);

        foreach (var word in new[] { "door", "2026-01-05 10:00", "1, 2", "33.3 % of the crossings", "1.5 s (median of 1 pairs", "0.65 people", "HOTA" })
        {
            Assert.Contains(word, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_summary_the_beginning_has_to_be_named()
    {
        File.Delete(_folder.File("summary.json"));

        Assert.Equal(
            $"{_folder.File("summary.json")}: there is no such file; name the beginning of the recording with --start.",
            await CommandRun.FailAsync("eval", "--truth", _folder.File("truth.jsonl"), "--tracks", _folder.Path));
        Assert.Equal(1.0 / 3, (await ScoreAsync("--start", "2026-01-05T10:00+01:00")).GetProperty("countingError").GetDouble(), 12);
    }

    [Fact]
    public async Task Packed_truth_is_known_by_its_content()
    {
        using var other = new TemporaryFolder();
        var packed = CommandRun.Packed(other, _folder.File("truth.jsonl"));
        File.Copy(packed, _folder.File("truth.gz"));

        await CommandRun.SucceedAsync("eval", "--truth", _folder.File("truth.gz"), "--tracks", _folder.Path);
    }

    [Fact]
    public async Task A_file_of_the_results_is_not_overwritten()
    {
        var json = _folder.File("counts.json");

        Assert.Equal($"--json {json}: this file is read; name another one for the results.", await CommandRun.FailAsync("eval", "--truth", _folder.Path, "--tracks", _folder.Path, "--json", json));
    }

    [Fact]
    public async Task A_folder_without_truth_is_named()
    {
        using var other = new TemporaryFolder();

        Assert.Equal($"{other.File("truth.jsonl")}: there is no such file; expected what 'simulate' wrote.", await CommandRun.FailAsync("eval", "--truth", other.Path, "--tracks", _folder.Path));
    }

    [Theory]
    [InlineData("truth.jsonl", "not json", "truth.jsonl, line 1: this is no line of a simulated store's truth; expected a JSON object such as {\"type\":\"crossing\",...}.")]
    [InlineData("truth.jsonl", """{"type":"crossing","person":1,"inwards":true,"at":"2026-01-05T09:00:02Z"}""", "truth.jsonl, line 1: a field of this crossing is missing; docs/simulation.md lists them.")]
    [InlineData("truth.jsonl", """{"person":1}""", "truth.jsonl, line 1: the type is missing; docs/simulation.md lists them.")]
    [InlineData("summary.json", "[]", "summary.json: this is not what 'simulate' writes; expected a JSON object with a start.")]
    [InlineData("summary.json", """{"start":"soon"}""", "summary.json: this is not what 'simulate' writes; expected a JSON object with a start.")]
    [InlineData("counts.json", "{}", "counts.json: this is not what 'replay' writes; docs/replay.md tells its form.")]
    [InlineData("dwell.json", "{", "dwell.json: this is not what 'replay' writes; docs/replay.md tells its form.")]
    public async Task A_wrong_file_is_named(string name, string text, string sentence)
    {
        _folder.Write(name, text);

        Assert.Equal(Path.Combine(_folder.Path, sentence), await CommandRun.FailAsync("eval", "--truth", _folder.Path, "--tracks", _folder.Path));
    }

    private async Task<JsonElement> ScoreAsync(params string[] more) =>
        (await CommandRun.EvalAsync(_folder, ["--truth", _folder.File("truth.jsonl"), "--tracks", _folder.Path, .. more])).GetProperty("stores")[0];
}
