using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Ffmpeg;

namespace StoreTracking.Vision.Tests.Frames;

public sealed class CaptureClocksTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_recording_is_dated_from_its_first_read_by_its_own_times() =>
        AssertDates(new RecordingClock(), [(3, 50, 0 + 50), (3.5, 50, 50.5), (4.5, 50, 51.5)]);

    [Fact]
    public void A_recording_that_starts_again_or_has_no_times_goes_on_at_its_pace() =>
        AssertDates(new RecordingClock(), [(0, 0, 0), (0.2, 0, 0.2), (0, 9, 0.4), (0.2, 9, 0.6), (double.NaN, 9, 0.8), (double.NaN, 9, 1.0)]);

    [Fact]
    public void A_live_frame_that_comes_late_keeps_its_own_distance() =>
        AssertDates(new LiveClock(), [(100, 0, 0), (100.1, 0.4, 0.1), (100.2, 0.45, 0.2)]);

    [Fact]
    public void A_live_frame_is_never_dated_after_its_arrival() =>
        AssertDates(new LiveClock(), [(100, 1, 1), (100.5, 1.1, 1.1), (101, 1.6, 1.6)]);

    [Theory]
    [InlineData(0.999, 1)]
    [InlineData(1.0, 1)]
    [InlineData(1.001, 2.001)]
    public void A_live_clock_is_anchored_anew_only_beyond_its_bound(double late, double expected) =>
        AssertDates(new LiveClock(), [(100, 0, 0), (101, 1 + late, expected)]);

    [Fact]
    public void Live_dates_never_go_back() =>
        AssertDates(new LiveClock(), [(100, 0, 0), (101, 1, 1), (50, 1.1, 1.1), (double.NaN, 1.2, 1.2), (50.05, 1.21, 1.2)]);

    private static void AssertDates(ICaptureClock clock, (double Pts, double ArrivedAt, double Expected)[] frames)
    {
        using var frame = new FramePool(new(1, 1)).Rent();
        foreach (var (pts, arrivedAt, expected) in frames)
        {
            var date = clock.Date(new DecodedFrame(frame, pts, Noon.AddSeconds(arrivedAt)));
            Assert.Equal(expected, (date - Noon).TotalSeconds, 1e-6);
        }
    }
}
