using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Tracks;
using static StoreTracking.Vision.Tests.Tracks.TrackerScene;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class CameraTrackerBoundTests
{
    [Fact]
    public void A_full_tracker_gives_the_place_of_the_longest_lost_track_to_somebody_new()
    {
        var scene = new TrackerScene(new() { MaximumTracks = 2 });
        scene.Settle(Person(100), Person(300));
        scene.See(100, Person(300));
        scene.See(100);

        var evicting = scene.See(100, Person(600));
        var after = scene.See(100, Person(600));

        Assert.Equal([(1, CameraTrackState.Removed), (2, CameraTrackState.Lost)], evicting.Select(track => (track.Id, track.State)));
        Assert.Equal([(2, CameraTrackState.Lost), (3, CameraTrackState.Tentative)], after.Select(track => (track.Id, track.State)));
    }

    [Fact]
    public void A_full_tracker_keeps_those_in_view()
    {
        var scene = new TrackerScene(new() { MaximumTracks = 2 });
        scene.Settle(Person(100), Person(300));

        scene.See(100, Person(100), Person(300), Person(600));
        var tracks = scene.See(100, Person(100), Person(300), Person(600));

        Assert.Equal([1, 2], tracks.Select(track => track.Id));
        Assert.All(tracks, track => Assert.True(track.IsObserved));
    }

    [Fact]
    public void The_number_of_tracks_stays_bounded_however_many_people_pass()
    {
        var scene = new TrackerScene(new() { MaximumTracks = 16 });
        for (var frame = 0; frame < 500; frame++)
        {
            var tracks = scene.See(100, Person(60 * (frame % 97)), Person(60 * (frame % 89), 900));

            Assert.InRange(tracks.Length, 0, 16);
        }
    }

    [Fact]
    public void A_report_without_room_for_all_tracks_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new CameraTracker().Update([], DateTimeOffset.UnixEpoch, new CameraTrack[255]));

        Assert.StartsWith("There is room for 255 tracks, but there may be 256 (MaximumTracks).", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_steady_state_allocates_nothing()
    {
        var tracker = new CameraTracker();
        var tracks = new CameraTrack[256];
        var now = DateTimeOffset.UnixEpoch;
        var frames = Enumerable.Range(0, 40).Select(Crowd).ToArray();

        // Everybody is forgotten between the rounds, so that each round starts, loses and ends tracks.
        void Run()
        {
            now += TimeSpan.FromMinutes(1);
            foreach (var frame in frames)
            {
                now += TimeSpan.FromMilliseconds(100);
                tracker.Update(frame, now, tracks);
            }
        }

        Run();
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Sixty people who walk on a grid, each unseen or doubtful now and then.
    private static Detection[] Crowd(int frame) =>
        [.. Enumerable.Range(0, 60)
            .Where(person => (person + frame) % 7 != 0)
            .Select(person => Person(
                (120 * (person % 10)) + (3 * frame),
                200 + (180 * (person / 10)),
                (person + frame) % 5 == 0 ? 0.3f : 0.9f))];
}
