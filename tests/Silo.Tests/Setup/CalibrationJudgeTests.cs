using System.Text.Json;
using System.Text.Json.Nodes;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Setup.Trials;

namespace StoreTracking.Silo.Tests.Setup;

public sealed class CalibrationJudgeTests
{
    private static readonly PlanArea Plan = new() { Min = new(0, 0), Max = new(10, 8) };

    // Seen from straight above: a pixel is a centimetre, the plan's origin lies 50 pixels from the left and 30 from below.
    private static readonly (double X, double Y)[] Marks = [(1, 1), (6, 1), (6, 4), (1, 4), (3, 2), (5, 3)];

    [Fact]
    public void Exact_points_have_no_error()
    {
        var judgement = Judge(Points());

        Assert.Null(judgement.Problem);
        Assert.Equal(0, judgement.RmsPixels!.Value, 0.01);
        Assert.Equal(0, judgement.RmsMetres!.Value, 1e-4);
        Assert.Equal(Marks.Length, judgement.Points.Length);
        Assert.All(judgement.Points, point => Assert.Equal(0, point.MetresFromOthers!.Value, 1e-3));
    }

    [Fact]
    public void The_point_that_was_clicked_wrong_stands_out_among_the_others()
    {
        var points = Points();
        points[4]!["image"] = new JsonArray(380, 250);

        var judgement = Judge(points);

        // 0.3 m to the right of where it lies.
        Assert.Equal(0.3, judgement.Points[4].MetresFromOthers!.Value, 0.001);
        Assert.True(judgement.Points[4].Metres < 0.3);
        Assert.True(judgement.RmsPixels > 3);
        Assert.Equal(0, judgement.Points[4].RmsPixelsWithout!.Value, 0.01);
        Assert.All(judgement.Points.Where((_, index) => index != 4), point => Assert.True(point.RmsPixelsWithout > 1));
    }

    [Fact]
    public void Four_points_are_met_exactly_and_say_nothing_of_each_other()
    {
        var judgement = Judge(new JsonArray([.. Points().Take(4).Select(point => point!.DeepClone())]));

        Assert.Null(judgement.Problem);
        Assert.All(judgement.Points, point => Assert.Equal((null, null), (point.MetresFromOthers, point.RmsPixelsWithout)));
    }

    [Fact]
    public void The_grid_has_a_line_for_each_metre_in_view_and_the_coverage_ends_at_the_plan()
    {
        var judgement = Judge(Points());

        // The image shows x = -0.5 to 6.5 and y = -0.3 to 4.5; the plan is 10 by 8 metres and begins at 0.
        Assert.Equal(7 + 5, judgement.Grid.Length);
        Assert.All(judgement.Grid.SelectMany(line => line), point => Assert.True(point is { X: >= 0 and <= 700, Y: >= 0 and <= 480 }));
        var coverage = Assert.Single(judgement.Coverage);
        Assert.Equal((0, 0, 6.5, 4.5), (coverage.Min(corner => corner.X), coverage.Min(corner => corner.Y), coverage.Max(corner => corner.X), coverage.Max(corner => corner.Y)));
    }

    [Theory]
    [InlineData("""{"imageWidth": 700, "imageHeight": 480, "points": []}""", "Found none; expected exactly one of points, homography and worldToCamera.")]
    [InlineData("""{"imageWidth": 700, "imageHeight": 480, "points": [{"image": [1, 1], "floor": [1, 1]}]}""", "1 points; expected at least 4, no three of them in one line.")]
    [InlineData("""{"imageWidth": "wide", "imageHeight": 480}""", "Expected a whole number, found \"wide\".")]
    [InlineData("[]", "The calibration is no object in braces.")]
    public void What_cannot_be_used_is_said_in_words(string calibration, string problem) =>
        Assert.Equal(problem, CalibrationJudge.Judge(new() { Floor = Plan, Calibration = JsonSerializer.Deserialize<JsonElement>(calibration) }).Problem);

    private static JsonArray Points() => new([.. Marks.Select(mark => new JsonObject
    {
        ["image"] = new JsonArray(50 + (mark.X * 100), 450 - (mark.Y * 100)),
        ["floor"] = new JsonArray(mark.X, mark.Y),
    })]);

    private static CalibrationJudgement Judge(JsonArray points) => CalibrationJudge.Judge(new()
    {
        Floor = Plan,
        Calibration = JsonSerializer.SerializeToElement(new JsonObject { ["imageWidth"] = 700, ["imageHeight"] = 480, ["points"] = points }),
    });
}
