using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Calibration;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class HomographyTests
{
    /// <summary>Maps of an image of about 1000 pixels to a floor of about 10 m, the whole image in front of the horizon.</summary>
    internal static readonly Gen<Homography> Plausible =
        from angle in Property.Between(0, 2 * Math.PI)
        from shiftX in Property.Between(-10, 10)
        from shiftY in Property.Between(-10, 10)
        from stretch in Property.Between(0.5, 2)
        from perspectiveX in Property.Between(-0.0004, 0.0004)
        from perspectiveY in Property.Between(-0.0004, 0.0004)
        select new Homography(
            0.01 * Math.Cos(angle), -0.01 * Math.Sin(angle), shiftX,
            0.01 * stretch * Math.Sin(angle), 0.01 * stretch * Math.Cos(angle), shiftY,
            perspectiveX, perspectiveY, 1);

    [Fact]
    public void The_inverse_leads_back() => Property.Holds(
        from homography in Plausible
        from x in Property.Between(0, 1000)
        from y in Property.Between(0, 1000)
        select (homography, x, y),
        given =>
        {
            Assert.True(given.homography.TryApply(given.x, given.y, out var u, out var v));
            Assert.True(given.homography.Invert().TryApply(u, v, out var x, out var y));

            Assert.Equal(given.x, x, 6);
            Assert.Equal(given.y, y, 6);
        });

    [Fact]
    public void A_product_applies_the_right_map_first() => Property.Holds(Plausible.Two(), given =>
    {
        given.Item2.Invert().TryApply(1, 2, out var x, out var y);
        var inFront = given.Item1.TryApply(x, y, out var u, out var v);

        Assert.Equal(inFront, (given.Item1 * given.Item2.Invert()).TryApply(1, 2, out var productU, out var productV));
        Assert.Equal(1, (1 + Math.Abs(u)) / (1 + Math.Abs(productU)), 6);
        Assert.Equal(1, (1 + Math.Abs(v)) / (1 + Math.Abs(productV)), 6);
    });

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_point_on_or_above_the_horizon_has_no_image(double y, bool isMapped) =>
        Assert.Equal(isMapped, new Homography(1, 0, 0, 0, 1, 0, 0, 1, -100).TryApply(5, y, out _, out _));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_point_that_is_not_finite_has_no_image(double x) =>
        Assert.False(Homography.Identity.TryApply(x, 0, out _, out _));

    [Fact]
    public void Nine_numbers_are_read_row_by_row() =>
        Assert.Equal(new(1, 2, 3, 4, 5, 6, 7, 8, 10), Homography.FromRows([1, 2, 3, 4, 5, 6, 7, 8, 10]));

    [Fact]
    public void A_matrix_that_is_no_map_is_refused()
    {
        Assert.Equal(
            "A homography has 8 numbers: it needs nine, row by row.",
            Assert.Throws<CalibrationException>(() => Homography.FromRows(new double[8])).Message);
        foreach (double[] rows in new double[][] { [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 0, 0, 0, 1, 0, 0, 0, double.NaN], new double[9] })
        {
            Assert.Contains(
                "no inverse",
                Assert.Throws<CalibrationException>(() => Homography.FromRows(rows)).Message,
                StringComparison.Ordinal);
        }
    }
}
