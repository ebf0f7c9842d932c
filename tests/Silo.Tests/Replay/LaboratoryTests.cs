using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Tests.Replay;

/// <summary>Four real cameras over one room full of office chairs, with YOLOX-nano, from the frames to the visits.</summary>
public sealed class LaboratoryTests
{
    // Chairs score higher with this model than the man who sits at the desk, so that no threshold finds him and no chair.
    [Fact]
    public async Task Two_men_who_walk_make_one_visit_each_and_no_chair_makes_any()
    {
        var store = Laboratory.Store();
        var recordings = new List<(CameraConfiguration, IReadOnlyList<LaboratoryFrame>)>();
        foreach (var camera in store.Cameras)
        {
            recordings.Add((camera, await Laboratory.DetectAsync(store, camera, TestContext.Current.CancellationToken)));
        }

        var visits = Laboratory.Visits(store, recordings);

        Assert.Equal(2, visits.Count);
        Assert.All(visits, visit =>
        {
            Assert.True(visit.OpenAtEnd);
            Assert.InRange((visit.EndedAt - visit.BeganAt).TotalSeconds, 26, 27);
            Assert.InRange(visit.Metres, 2, 12);
        });
        Assert.Contains(visits, visit => visit.Stays.Any(stay => stay.Zone == "window" && stay.LeftAt - stay.EnteredAt > TimeSpan.FromSeconds(15)));
        Assert.Contains(visits, visit => visit.Stays.Any(stay => stay.Zone == "middle" && stay.LeftAt - stay.EnteredAt > TimeSpan.FromSeconds(10)));
    }
}
