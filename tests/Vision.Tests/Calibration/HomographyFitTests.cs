using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class HomographyFitTests
{
    private static readonly ImagePoint[] Corners = [new(100, 120), new(900, 80), new(850, 950), new(60, 880)];

    [Fact]
    public void Four_points_determine_the_map() =>
        Property.Holds(HomographyTests.Plausible, truth => AssertRecovers(truth, Corners, 1e-6));

    [Fact]
    public void Many_exact_points_determine_the_map() => Property.Holds(
        from truth in HomographyTests.Plausible
        from extra in Gen.ArrayOf(Property.Between(0, 1000).Two(), 12)
        select (truth, extra),
        given => AssertRecovers(given.truth, [.. Corners, .. given.extra.Select(point => new ImagePoint(point.Item1, point.Item2))], 1e-6));

    [Fact]
    public void Noise_is_averaged_and_reported()
    {
        var random = new Random(7);
        var truth = new Homography(0.01, 0, 1, 0, 0.012, 2, 0, 0.0003, 1);
        var pairs = Enumerable.Range(0, 100)
            .Select(_ => new ImagePoint(1000 * random.NextDouble(), 1000 * random.NextDouble()))
            .Select(image => Pair(truth, image) with { Image = new(image.X + Noise(random), image.Y + Noise(random)) })
            .ToArray();

        var fit = Homography.Fit(pairs);

        Assert.InRange(fit.RmsPixels, 1.2, 1.6);
        Assert.InRange(fit.RmsMetres, 0.008, 0.02);
        Assert.InRange(fit.WorstMetres, fit.RmsMetres, 5 * fit.RmsMetres);
        fit.Homography.TryApply(500, 500, out var x, out var y);
        truth.TryApply(500, 500, out var trueX, out var trueY);
        Assert.InRange(Math.Abs(x - trueX) + Math.Abs(y - trueY), 0, 0.01);
    }

    [Fact]
    public void The_worst_pair_is_named()
    {
        var truth = new Homography(0.01, 0, 1, 0, 0.012, 2, 0, 0.0003, 1);
        var pairs = Corners.Append(new(500, 500)).Append(new(300, 700)).Append(new(700, 300)).Append(new(200, 400))
            .Select(corner => Pair(truth, corner))
            .ToArray();
        pairs[4] = pairs[4] with { X = pairs[4].X + 0.5 };

        var fit = Homography.Fit(pairs);

        Assert.Equal(4, fit.WorstPair);
        Assert.InRange(fit.WorstMetres, 0.2, 0.5);
    }

    [Fact]
    public void Fewer_than_four_different_points_are_refused()
    {
        var pairs = Pairs((0, 0), (10, 0), (10, 10), (0, 0));

        AssertRefused("There are 3 different points in the image and 3 on the plan: a floor needs four or more of each.", pairs);
        AssertRefused("There are 0 different points in the image and 0 on the plan: a floor needs four or more of each.", []);
    }

    [Fact]
    public void Points_on_one_line_are_refused() =>
        AssertRefused(
            "All calibration points lie on one line in the image: at least four must form a quadrilateral.",
            Pairs((0, 0), (10, 10), (20, 20), (30, 30), (40, 40)));

    [Fact]
    public void Points_on_one_line_of_the_plan_are_refused() =>
        AssertRefused(
            "All calibration points lie on one line on the plan: at least four must form a quadrilateral.",
            [.. Corners.Index().Select(corner => new CalibrationPair(corner.Item, corner.Index, 2 * corner.Index))]);

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Points_of_which_all_but_one_lie_on_a_line_are_refused(int count) =>
        AssertRefused(
            "The calibration points do not determine the floor: four of them must form a quadrilateral, no three of the four on one line.",
            Pairs([(500, 900), .. Enumerable.Range(0, count - 1).Select(index => (100.0 * index, 50.0 * index))]));

    [Fact]
    public void Three_points_on_a_line_of_the_plan_that_are_not_on_one_in_the_image_are_refused() =>
        AssertRefused(
            "The calibration points do not determine the floor: four of them must form a quadrilateral, no three of the four on one line.",
            [new(Corners[0], 0, 0), new(Corners[1], 1, 0), new(Corners[2], 2, 0), new(Corners[3], 0, 5)]);

    [Fact]
    public void Interchanged_points_are_refused() =>
        AssertRefused(
            "The calibration points would lie on both sides of the horizon: probably two of them are interchanged.",
            [new(Corners[0], 0, 0), new(Corners[2], 5, 0), new(Corners[1], 5, 5), new(Corners[3], 0, 5)]);

    [Fact]
    public void A_coordinate_that_is_not_finite_is_refused() =>
        AssertRefused(
            "Calibration point 2 has a coordinate that is not a finite number.",
            [new(Corners[0], 0, 0), new(Corners[1], double.NaN, 0), new(Corners[2], 5, 5), new(Corners[3], 0, 5)]);

    private static void AssertRecovers(in Homography truth, ImagePoint[] points, double tolerance)
    {
        var map = truth;
        var fit = Homography.Fit([.. points.Select(point => Pair(map, point))]);

        Assert.InRange(fit.RmsMetres, 0, tolerance);
        Assert.InRange(fit.RmsPixels, 0, 1000 * tolerance);
        truth.TryApply(444, 555, out var trueX, out var trueY);
        Assert.True(fit.Homography.TryApply(444, 555, out var x, out var y));
        Assert.InRange(Math.Abs(x - trueX) + Math.Abs(y - trueY), 0, tolerance);
    }

    private static void AssertRefused(string message, CalibrationPair[] pairs) =>
        Assert.Equal(message, Assert.Throws<CalibrationException>(() => Homography.Fit(pairs)).Message);

    private static CalibrationPair[] Pairs(params (double X, double Y)[] points) =>
        [.. points.Select(point => new CalibrationPair(new(point.X, point.Y), point.X / 100, point.Y / 100))];

    private static CalibrationPair Pair(in Homography truth, ImagePoint image)
    {
        truth.TryApply(image.X, image.Y, out var x, out var y);
        return new(image, x, y);
    }

    // A standard normal deviate (Box and Muller, 1958).
    private static double Noise(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
