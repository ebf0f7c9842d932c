using StoreTracking.Grains.Cameras;
using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Silo.Tests.Looks;

public sealed class TrackLooksTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly ImageSize Size = new(640, 360);
    private readonly SharedReidentification _models = new();
    private readonly ModelLease<ReidentificationRun> _lease;
    private readonly FramePool _pool = new(Size);

    public TrackLooksTests() => _lease = _models.Lease(ReidentificationAsset.Path);

    public void Dispose() => _lease.Dispose();

    [Fact]
    public void Somebody_new_is_looked_at_three_times_and_then_every_three_seconds()
    {
        var looks = new TrackLooks(_lease.Run);
        var taken = new List<double>();
        for (var frame = 0; frame < 100; frame++)
        {
            using var picture = Picture(frame / 10.0);
            looks.Begin(_ => true);
            if (looks.Look(picture, new(100, 100, 150, 220), track: 1).Length > 0)
            {
                taken.Add(frame / 10.0);
            }
        }

        Assert.Equal([0, 0.2, 0.4, 3.4, 6.4, 9.4], taken);
    }

    [Fact]
    public void Of_a_crowd_two_are_looked_at_in_a_picture_and_who_is_too_small_never()
    {
        var looks = new TrackLooks(_lease.Run);
        using var picture = Picture(0);
        looks.Begin(_ => true);
        var taken = Enumerable.Range(1, 5).Count(track => looks.Look(picture, new(100 * track, 100, (100 * track) + 50, 220), track).Length > 0);
        looks.Begin(_ => true);

        Assert.Equal(2, taken);
        Assert.True(looks.Look(picture, new(100, 100, 110, 130), track: 9).IsEmpty);
    }

    [Fact]
    public void A_view_passes_descriptions_on_where_somebody_looked_and_nothing_where_nobody_did()
    {
        var camera = StoreFile.Read(Path.Combine(Assets.Repository, "examples", "demo", "corner-market.json")).Store!.Cameras[0];
        var view = new CameraView(camera, detector: null, new TrackLooks(_lease.Run));
        Detection[] people = [new(new(150, 150, 190, 270), 0.9f), new(new(400, 150, 440, 270), 0.9f)];
        var lengths = new List<int>();
        for (var frame = 0; frame < 8; frame++)
        {
            using var picture = Picture(frame / 10.0);
            var seen = view.Follow(people, picture.CapturedAt, Size, picture: picture);
            Assert.Equal(2, seen.Observations.Length);
            lengths.Add(seen.Appearances.Length);
        }

        Assert.Equal(2 * _lease.Run.Length, lengths[0]);
        Assert.Equal([0, 2 * _lease.Run.Length], lengths.Distinct().Order());
        Assert.Equal(3, lengths.Count(length => length > 0));
    }

    private Frame Picture(double seconds)
    {
        var frame = _pool.Rent();
        new Random(5).NextBytes(frame.Pixels);
        (frame.CapturedAt, frame.NativeSize) = (Start.AddMilliseconds(Math.Round(1000 * seconds)), Size);
        return frame;
    }
}
