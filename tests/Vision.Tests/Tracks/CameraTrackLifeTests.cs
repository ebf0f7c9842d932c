using StoreTracking.Vision.Tracks;
using static StoreTracking.Vision.Tracks.CameraTrackEvent;
using static StoreTracking.Vision.Tracks.CameraTrackState;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class CameraTrackLifeTests
{
    [Theory]
    [InlineData(Tentative, Seen, Tentative)]
    [InlineData(Tentative, Proven, Confirmed)]
    [InlineData(Tentative, Missed, Tentative)]
    [InlineData(Tentative, Forgotten, Removed)]
    [InlineData(Confirmed, Seen, Confirmed)]
    [InlineData(Confirmed, Proven, Confirmed)]
    [InlineData(Confirmed, Missed, Lost)]
    [InlineData(Confirmed, Forgotten, Removed)]
    [InlineData(Lost, Seen, Confirmed)]
    [InlineData(Lost, Proven, Confirmed)]
    [InlineData(Lost, Missed, Lost)]
    [InlineData(Lost, Forgotten, Removed)]
    public void Each_happening_leads_to_one_state(CameraTrackState before, CameraTrackEvent happening, CameraTrackState after) =>
        Assert.Equal(after, CameraTrackLife.Next(before, happening));

    [Theory]
    [InlineData(Seen)]
    [InlineData(Proven)]
    [InlineData(Missed)]
    [InlineData(Forgotten)]
    public void A_track_that_is_over_stays_over(CameraTrackEvent happening) =>
        Assert.Throws<InvalidOperationException>(() => CameraTrackLife.Next(Removed, happening));
}
