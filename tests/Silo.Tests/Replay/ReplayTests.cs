using System.Text.Json.Nodes;
using StoreTracking.Silo.Commands;
using StoreTracking.Testing;
using StoreTracking.Testing.Mot;
using StoreTracking.Vision.Frames;

namespace StoreTracking.Silo.Tests.Replay;

/// <summary>What a replay does with four seconds in which the first visitor walks in.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_recording_gives_the_same_files()
    {
        var video = await ReplayProcess.CutAsync(_folder.File("door.mp4"), begin: 6, seconds: 4);

        var first = await ReplayProcess.ReplayAsync(video, _folder.File("first"), "--threads", "2");
        var second = await ReplayProcess.ReplayAsync(video, _folder.File("second"), "--threads", "2");

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        string[] names = ["counts.json", "detections.txt", "dwell.json", "floor.txt", "tracks.txt"];
        Assert.Equal(names, Directory.GetFiles(_folder.File("first")).Select(Path.GetFileName).Order());
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Combine(_folder.File("first"), name)), File.ReadAllBytes(Path.Combine(_folder.File("second"), name))));
    }

    [Fact]
    public async Task Who_is_in_view_at_the_end_has_an_open_visit_and_an_open_stay()
    {
        var video = await ReplayProcess.CutAsync(_folder.File("door.mp4"), begin: 6, seconds: 4);

        var (exit, output, error) = await ReplayProcess.ReplayAsync(video, _folder.File("out"));

        Assert.True(exit == 0, error);
        var visits = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.File("out"), "counts.json")))!["visits"]!;
        Assert.Equal((1, 1), ((int)visits["count"]!, (int)visits["openAtEnd"]!));
        var table = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.File("out"), "dwell.json")))!["zones"]![0]!;
        Assert.Equal((1, 1), ((int)table["count"]!, (int)table["openAtEnd"]!));
        Assert.Null(table["meanSeconds"]);
        Assert.Contains("1 (1 open at the end)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_floor_file_follows_the_visit_in_metres()
    {
        var video = await ReplayProcess.CutAsync(_folder.File("door.mp4"), begin: 6, seconds: 4);

        await ReplayProcess.ReplayAsync(video, _folder.File("out"));

        var rows = File.ReadLines(Path.Combine(_folder.File("out"), "floor.txt")).Select(line => line.Split(',')).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal(4, row.Length);
            Assert.Equal("1", row[1]);
            Assert.InRange(double.Parse(row[2]), 2, 3.5);
            Assert.InRange(double.Parse(row[3]), 1, 2.7);
        });
    }

    [Fact]
    public async Task The_annotated_video_has_every_frame_and_hides_who_is_in_it()
    {
        var video = await ReplayProcess.CutAsync(_folder.File("door.mp4"), begin: 6, seconds: 4);
        var results = _folder.File("out");

        var (exit, _, error) = await ReplayProcess.ReplayAsync(video, results, "--annotate");

        Assert.True(exit == 0, error);
        var tracks = MotFile.Read(Path.Combine(results, "tracks.txt")).ToLookup(row => row.Frame);
        await using var original = Open(video);
        await using var annotated = Open(Path.Combine(results, "annotated.mp4"));
        var frames = 0;
        while (await original.ReadAsync(TestContext.Current.CancellationToken) is { } before)
        {
            var after = await annotated.ReadAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(after);
            Assert.Equal(before.Size, after.Size);
            frames++;
            foreach (var box in tracks[frames])
            {
                var likeness = Likeness(before, after, box);
                Assert.True(likeness < 0.4, $"frame {frames}: {likeness:F2}");
            }

            before.Dispose();
            after.Dispose();
        }

        Assert.Null(await annotated.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal(40, frames);
        Assert.True(tracks.Count > 30);
    }

    [Fact]
    public async Task Results_of_an_earlier_replay_are_replaced_and_other_files_kept()
    {
        var video = await ReplayProcess.CutAsync(_folder.File("door.mp4"), begin: 0, seconds: 1);
        var results = Directory.CreateDirectory(_folder.File("out")).FullName;
        File.WriteAllText(Path.Combine(results, "counts.json"), "old");
        File.WriteAllText(Path.Combine(results, "annotated.mp4"), "old");
        File.WriteAllText(Path.Combine(results, "notes.txt"), "mine");

        var (exit, output, _) = await ReplayProcess.ReplayAsync(video, results);

        Assert.Equal(ExitCode.Success, exit);
        Assert.StartsWith("{", File.ReadAllText(Path.Combine(results, "counts.json")), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(results, "annotated.mp4")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(results, "notes.txt")));
        Assert.Matches(@"Visits\s+0\s", output);
    }

    private static IFrameSource Open(string file) =>
        FrameSources.Open(new() { Kind = FrameSourceKind.File, Location = file }, TimeProvider.System);

    /// <summary>
    /// How far the detail of two pictures agrees in the middle of a box, where no outline is drawn: the correlation of the
    /// differences of neighbouring pixels. Two encodings of one picture come near 1.
    /// </summary>
    private static double Likeness(Frame a, Frame b, MotRow box)
    {
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var y = (int)(box.Top + (0.2 * box.Height)); y < Math.Min(box.Top + (0.6 * box.Height), a.Size.Height); y++)
        {
            for (var x = (int)(box.Left + (0.2 * box.Width)); x < Math.Min(box.Left + (0.8 * box.Width), a.Size.Width - 1); x++)
            {
                var (stepA, stepB) = (Step(a, x, y), Step(b, x, y));
                (ab, aa, bb) = (ab + (stepA * stepB), aa + (stepA * stepA), bb + (stepB * stepB));
            }
        }

        return ab / Math.Sqrt(Math.Max(aa * bb, 1));
    }

    private static double Step(Frame frame, int x, int y)
    {
        var at = 3 * ((y * frame.Size.Width) + x);
        return frame.Pixels[at + 4] - frame.Pixels[at + 1];
    }
}
