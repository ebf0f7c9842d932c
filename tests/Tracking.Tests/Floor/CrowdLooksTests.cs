using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Tests.Floor;

/// <summary>A floor learns how alike its people are.</summary>
public sealed class CrowdLooksTests
{
    private static readonly FloorFusionOptions Options = new() { LooksMemory = TimeSpan.FromSeconds(30) };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Being_alike_says_less_where_all_are_dressed_alike(bool uniform)
    {
        var scene = new FloorScene(Options, new() { Entrances = [new([new(0, 0), new(4, 0), new(4, 3), new(0, 3)])] });
        CameraObservation[] crowd = [.. Enumerable.Range(0, 6).Select(person =>
            FloorScene.Person(10 + person, 8 + (3 * person), 12) with { Appearance = uniform ? AppearanceModelTests.Looks(1, 1, 1) : AppearanceModelTests.Looks(1, 2 + person, 2 + person) })];
        var leaver = FloorScene.Person(1, 2, 1) with { Appearance = AppearanceModelTests.Looks(1, 1, 1) };

        scene.Watch("a", 0, 60, [.. crowd, leaver]);
        var gone = scene.Fusion.Tracks.ToArray().Single(track => track.Position.X < 4).Shopper;
        scene.Watch("a", 60.1, 65, crowd);
        scene.Watch("a", 65.1, 70, [.. crowd, leaver with { Track = 2 }]);
        var back = scene.Fusion.Tracks.ToArray().Single(track => track.Position.X < 4).Shopper;

        Assert.NotEqual(gone, back);
        var odds = scene.Fusion.LooksOdds(gone, back)!.Value;
        var most = Options.Appearance.Parts.Sum(part => part.MostFor);
        Assert.True(uniform ? odds < most / 2 : odds > most * 0.7, $"{odds:F2} of {most:F2}");
    }
}
