using StoreTracking.Testing;
using StoreTracking.Testing.Mot;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Evaluation;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Vision.Tests.Tracks;

/// <summary>
/// The shipped defaults on real detections of a hall where most people sit or stand. The floors lie just below what
/// was measured; a change that falls through one has made tracking worse.
/// </summary>
public sealed class CampusAuditoriumTests
{
    private const double FramesPerSecond = 29.97;

    [Theory]
    [InlineData(1, 0.62, 0.415)]
    [InlineData(3, 0.62, 0.415)]
    [InlineData(6, 0.62, 0.415)]
    [InlineData(10, 0.61, 0.41)]
    public void Accuracy_does_not_drop(int step, double idf1, double hota)
    {
        TrackingSequence[] views = [Track("HC3", step), Track("HC4", step)];

        Assert.InRange(IdentityScore.Of(views).Idf1, idf1, 1);
        Assert.InRange(HotaScore.Of(views).Hota, hota, 1);
    }

    private static TrackingSequence Track(string view, int step)
    {
        var truth = Read($"{view}.gt.txt").Where(row => IsTaken(row, step)).Select(row => new TrackedBox(row.Frame, row.Id, Box(row)));
        var detections = Read($"{view}.det.txt").ToLookup(row => row.Frame, row => new Detection(Box(row), row.Confidence));
        var tracker = new CameraTracker();
        var tracks = new CameraTrack[256];
        var found = new List<TrackedBox>();
        for (var frame = 1; frame <= 2700; frame += step)
        {
            var count = tracker.Update(
                [.. detections[frame]], DateTimeOffset.UnixEpoch.AddSeconds(frame / FramesPerSecond), tracks);
            found.AddRange(tracks[..count]
                .Where(track => track is { State: CameraTrackState.Confirmed, IsObserved: true })
                .Select(track => new TrackedBox(frame, track.Id, track.Observed)));
        }

        return new([.. truth], found);
    }

    private static bool IsTaken(MotRow row, int step) => (row.Frame - 1) % step == 0;

    private static IReadOnlyList<MotRow> Read(string file) => MotFile.Read(Assets.Path("tracking", "campus-auditorium-90s", file));

    private static ImageBox Box(MotRow row) => new(row.Left, row.Top, row.Left + row.Width, row.Top + row.Height);
}
