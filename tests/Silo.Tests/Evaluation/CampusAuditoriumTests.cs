using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Evaluation;

/// <summary>
/// The commands on real detections of two cameras in a hall where most people sit or stand, at 10 frames a second, with
/// the settings that ship. The floors lie just below what was measured.
/// </summary>
public sealed class CampusAuditoriumTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tracks_on_the_images_are_better_than_the_best_reference_tracker()
    {
        foreach (var view in new[] { "HC3", "HC4" })
        {
            await CommandRun.SucceedAsync(
                "track", "--detections", Asset($"{view}.det.txt"), "--out", _folder.File(view), "--frame-rate", "29.97", "--every", "3", "--image-size", "1920x1080");
        }

        var scores = await CommandRun.EvalAsync(
            _folder, "--truth", Asset("HC3.gt.txt"), "--tracks", _folder.File("HC3"), "--truth", Asset("HC4.gt.txt"), "--tracks", _folder.File("HC4"), "--every", "3");

        var together = scores.GetProperty("together");
        Assert.InRange(together.GetProperty("hota").GetDouble(), 0.42, 1);
        Assert.InRange(together.GetProperty("idf1").GetDouble(), 0.62, 1);
    }

    [Fact]
    public async Task Tracks_on_the_floor_are_as_good_as_they_were()
    {
        await FuseAsync(Asset("HC3.det.txt"), "floor");

        var scores = await CommandRun.EvalAsync(
            _folder, "--floor", "--truth", Asset("floor.gt.txt"), "--tracks", _folder.File("floor"), "--every", "3", "--frame-rate", "29.97");

        Assert.InRange(scores.GetProperty("sequences")[0].GetProperty("hota").GetDouble(), 0.42, 1);
    }

    [Fact]
    public async Task Packed_detections_give_the_same_tracks()
    {
        await FuseAsync(Asset("HC3.det.txt"), "plain");
        await FuseAsync(CommandRun.Packed(_folder, Asset("HC3.det.txt")), "packed");

        Assert.Equal(await File.ReadAllTextAsync(_folder.File("plain"), TestContext.Current.CancellationToken), await File.ReadAllTextAsync(_folder.File("packed"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_the_frames_asked_for_are_written_under_their_own_numbers()
    {
        await FuseAsync(Asset("HC3.det.txt"), "floor");

        var frames = File.ReadLines(_folder.File("floor")).Select(line => int.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        Assert.All(frames, frame => Assert.Equal(1, frame % 3));
        Assert.Equal(frames.Order(), frames);
        Assert.InRange(frames[^1], 2600, 2700);
    }

    private Task<string> FuseAsync(string first, string output) => CommandRun.SucceedAsync(
        "fuse", "--calibration", Asset("calibration.json"), "--camera", $"HC3={first}", "--camera", $"HC4={Asset("HC4.det.txt")}",
        "--every", "3", "--out", _folder.File(output));

    private static string Asset(string file) => Assets.Path("tracking", "campus-auditorium-90s", file);
}
