using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores.Coverage;

namespace StoreTracking.Tracking.Tests.Stores.Coverage;

/// <summary>A floor of 10 by 4 m: camera a sees x from 0 to 5, camera b from 4 to 8, and nobody what is beyond.</summary>
public sealed class StoreCoverageTests
{
    private static readonly CoverageLayout Layout = new()
    {
        Floors = [new("ground", new(0, 0), new(10, 4)), new("cellar", new(0, 0), new(2, 2))],
        Footprints = [new("a", "ground", Rectangle(-1, -1, 5, 9)), new("b", "ground", Rectangle(4, -1, 8, 9))],
        Zones =
        [
            new("left", "ground", Rectangle(0, 0, 3, 3)),
            new("middle", "ground", Rectangle(3, 0, 6, 3)),
            new("right", "ground", Rectangle(4.5, 0, 10, 3)),
            new("beyond", "ground", Rectangle(9, 0, 10, 3)),
        ],
        Lines = [new("door", "ground", new(new(1, 0), new(1, 4))), new("back", "ground", new(new(7, 0), new(7, 4)))],
    };

    [Theory]
    [InlineData("ab", 0.8, 128, "", "")]
    [InlineData("a", 0.5, 80, "right", "back")]
    [InlineData("b", 0.4, 64, "left", "door")]
    [InlineData("", 0, 0, "left middle right", "door back")]
    public void What_is_in_view_follows_from_the_cameras_that_deliver(
        string live, double seen, int cells, string zones, string lines)
    {
        var coverage = Look(live);

        var ground = coverage.View.Floors[0];
        Assert.Equal(("ground", seen, 0.8), (ground.Floor, ground.Seen, ground.Seeable));
        Assert.Equal((cells, 128), coverage.CellsOf("ground"));
        Assert.Equal(zones, string.Join(' ', coverage.View.BlindZones));
        Assert.Equal(lines, string.Join(' ', coverage.View.BlindLines));
        Assert.Equal(1 - (coverage.View.BlindLines.Length / 2.0), coverage.LinesInView);
    }

    [Fact]
    public void What_is_blind_now_and_what_no_camera_ever_sees_are_told_apart()
    {
        var ground = Look("a").View.Floors[0];

        Assert.Equal([new PlanArea(new(5, 0), new(8, 4))], ground.Blind);
        Assert.Equal([new PlanArea(new(8, 0), new(10, 4))], ground.Unwatched);
        Assert.Empty(Look("ab").View.Floors[0].Blind);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(4.5, false)]
    [InlineData(6, true)]
    [InlineData(9, false)]
    [InlineData(11, false)]
    public void A_place_is_blind_where_only_lost_cameras_see_it(double x, bool isBlind) =>
        Assert.Equal(isBlind, Look("a").IsBlind("ground", new(x, 1)));

    [Fact]
    public void A_zone_half_of_which_is_out_of_view_is_blind_and_one_with_a_little_more_in_view_is_not()
    {
        var layout = Layout with { Zones = [new("half", "ground", Rectangle(4, 0, 6, 1)), new("more", "ground", Rectangle(3.5, 0, 6, 1))] };
        var coverage = new StoreCoverage(layout);
        coverage.Look(static camera => camera == "a");

        Assert.Equal(["half"], coverage.View.BlindZones);
    }

    [Fact]
    public void A_floor_of_which_no_view_is_known_is_in_view() => Assert.Equal((1, 1), Look("").CellsOf("cellar"));

    [Fact]
    public void A_zone_on_a_floor_without_a_plan_is_refused_by_name()
    {
        var layout = Layout with { Zones = [new("loft", "attic", Rectangle(0, 0, 1, 1))] };

        Assert.StartsWith(
            "The coverage names the floor 'attic', which has no plan.",
            Assert.Throws<ArgumentException>(() => new StoreCoverage(layout)).Message,
            StringComparison.Ordinal);
    }

    private static StoreCoverage Look(string live)
    {
        var coverage = new StoreCoverage(Layout);
        coverage.Look(camera => live.Contains(camera, StringComparison.Ordinal));
        return coverage;
    }

    private static Polygon Rectangle(double left, double bottom, double right, double top) =>
        new([new(left, bottom), new(right, bottom), new(right, top), new(left, top)]);
}
