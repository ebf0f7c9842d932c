using StoreTracking.Silo.Replay.Annotation;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Silo.Tests.Replay.Annotation;

public sealed class SightLogTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ImageBox Box = new(10, 10, 20, 40);

    [Theory]
    [InlineData(0, new[] { 0, 1, 2 })]
    [InlineData(3, new[] { 1, 2, 3, 4, 5 })]
    [InlineData(9, new[] { 7, 8, 9 })]
    public void Around_a_frame_are_those_within_reach_to_the_instant(int frame, int[] expected)
    {
        var log = new SightLog();
        for (var i = 0; i < 10; i++)
        {
            log.Add(Start + TimeSpan.FromSeconds(0.25 * i), [new(new(i, 0, i + 1, 1), 0.9f)], []);
        }

        var near = log.Around(frame, TimeSpan.FromSeconds(0.5)).Select(sight => (int)sight.Box.Left);

        Assert.Equal(expected, near);
    }

    [Fact]
    public void A_lost_track_is_remembered_where_it_is_predicted_and_not_drawn()
    {
        var log = new SightLog();

        log.Add(Start, [], [Track(CameraTrackState.Lost, isObserved: false)]);

        Assert.Equal([new Sight(Box, Track: null)], log.At(0));
    }

    [Fact]
    public void A_track_that_is_over_is_not_remembered()
    {
        var log = new SightLog();

        log.Add(Start, [], [Track(CameraTrackState.Removed, isObserved: false)]);

        Assert.Empty(log.At(0));
        Assert.Equal(1, log.Frames);
    }

    [Fact]
    public void A_believed_track_that_is_seen_is_drawn()
    {
        var log = new SightLog();

        log.Add(Start, [], [Track(CameraTrackState.Confirmed, isObserved: true)]);

        Assert.Contains(new Sight(Box, Track: 7), log.At(0));
    }

    private static CameraTrack Track(CameraTrackState state, bool isObserved) =>
        new(7, Box, Box, 0.9f, state, Start, Start, isObserved);
}
