using System.Text.Json.Nodes;
using StoreTracking.Silo.Commands;
using StoreTracking.Silo.Tests.Configuration;
using StoreTracking.Silo.Tests.Replay;
using StoreTracking.Testing;
using StoreTracking.Testing.Mot;

namespace StoreTracking.Silo.Tests.Simulation.Runs;

/// <summary>The command as a user meets it.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_runs_of_one_seed_give_the_same_files_and_another_seed_others()
    {
        var (_, first) = await RunAsync("first", "--duration", "10m");
        var (_, second) = await RunAsync("second", "--duration", "10m");
        var (_, other) = await RunAsync("other", "--duration", "10m", "--seed", "8");

        Assert.Equal(["summary.json", "truth.jsonl"], first.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(first, second);
        Assert.NotEqual(first["truth.jsonl"], other["truth.jsonl"]);
    }

    [Fact]
    public async Task The_summary_counts_what_the_truth_tells()
    {
        var (exit, files) = await RunAsync("out", "--duration", "30m", "--positions-rate", "0");

        Assert.Equal(ExitCode.Success, exit);
        var truth = files["truth.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        var summary = JsonNode.Parse(files["summary.json"])!;
        Assert.DoesNotContain(truth, line => (string)line["type"]! == "position");
        var crossings = truth.Where(line => (string)line["type"]! == "crossing").ToList();
        Assert.Equal(crossings.Count(line => (bool)line["inwards"]!), (int)summary["lines"]![0]!["in"]!);
        Assert.Equal(crossings.Count(line => !(bool)line["inwards"]!), (int)summary["lines"]![0]!["out"]!);
        Assert.InRange((int)summary["lines"]![0]!["in"]!, 10, 120);
        Assert.Equal(truth.Count(line => (string)line["type"]! == "visit"), (int)summary["visits"]!["count"]!);
        var stays = truth.Where(line => (string)line["type"]! == "zone" && !(bool)line["staff"]!).ToList();
        Assert.Equal(stays.Count, (int)summary["zones"]![0]!["stays"]!);
        Assert.Equal("2026-01-05T10:00:00+01:00", (string)summary["start"]!);
    }

    [Fact]
    public async Task A_video_comes_with_the_boxes_of_everybody_in_it()
    {
        var (exit, files) = await RunAsync("out", "--duration", "3s", "--start", "2026-01-05T11:00", "--video");

        Assert.Equal(ExitCode.Success, exit);
        Assert.Equal(["door.boxes.txt", "door.mp4", "summary.json", "truth.jsonl"], files.Keys.Order(StringComparer.Ordinal));
        var rows = MotFile.Read(Path.Combine(_folder.File("out"), "door.boxes.txt"));
        Assert.All(rows, row => Assert.InRange(row.Frame, 1, 30));
        Assert.Contains(rows, row => row.Frame == 30);
    }

    [Fact]
    public async Task Every_mistake_is_said_before_anything_starts()
    {
        Directory.CreateDirectory(_folder.File("full"));
        _folder.Write(Path.Combine("full", "letter.txt"), "keep me");

        var (exit, _, error) = await ReplayProcess.RunAsync(
            "simulate", "--store", Write(root => root.AsObject().Remove("simulation")), "--duration", "1 hour", "--out", _folder.File("full"),
            "--start", "soon", "--positions-rate", "100");

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains("--duration 1 hour: expected a duration from 1s to 31d, such as '90s', '45m' or '1h30m'.", error, StringComparison.Ordinal);
        Assert.Contains("--start soon: expected a date and time such as '2026-01-05T10:00'", error, StringComparison.Ordinal);
        Assert.Contains("--positions-rate 100: expected 0 (none) to 20 a second.", error, StringComparison.Ordinal);
        Assert.Contains($"--out {_folder.File("full")}: the folder is not empty; expected an empty one", error, StringComparison.Ordinal);
        Assert.Contains("the store's field simulation is missing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_with_real_cameras_cannot_be_simulated()
    {
        var (exit, _, error) = await ReplayProcess.RunAsync("simulate", "--store", ReplayProcess.Store("one-by-one"), "--out", _folder.File("out"));

        Assert.Equal(ExitCode.BadInput, exit);
        Assert.EndsWith("simulation: the field is missing; expected a store with a simulation (docs/simulation.md).\n", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    private async Task<(int Exit, Dictionary<string, string> Files)> RunAsync(string folder, params string[] more)
    {
        var store = Write(_ => { });
        var (exit, _, _) = await ReplayProcess.RunAsync(["simulate", "--store", store, "--out", _folder.File(folder), .. more]);
        return (exit, Directory.GetFiles(_folder.File(folder)).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText));
    }

    private string Write(Action<JsonNode> change)
    {
        var root = SimulatedStoreDocument.Parse();
        change(root);
        return _folder.Write("store.json", root.ToJsonString());
    }
}
