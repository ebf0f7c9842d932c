using FsCheck.Fluent;
using StoreTracking.Vision.Calibration;

namespace StoreTracking.Vision.Tests.Calibration;

public sealed class LensTests
{
    private static readonly Lens Plain = new(1000, 1010, 640, 360);

    // A wide surveillance lens, and one with every term.
    private static readonly Lens Barrel = new(600, 600, 640, 360, k1: -0.3, k2: 0.1, k3: -0.015);
    private static readonly Lens Full = new(1021, 1022, 624, 345, k1: -0.22781, k2: 0.28213, p1: -0.00175, p2: 0.00368, k3: -0.21428);

    [Fact]
    public void Without_distortion_a_lens_is_a_pinhole()
    {
        Assert.True(Plain.TryDistort(0.1, -0.2, out var pixel));

        Assert.Equal(740, pixel.X, 9);
        Assert.Equal(158, pixel.Y, 9);
    }

    // By hand: r² = 0.05, radial = 1 - 0.3 · 0.05 + 0.1 · 0.0025 - 0.015 · 0.000125.
    [Fact]
    public void Radial_distortion_follows_the_formula()
    {
        Assert.True(Barrel.TryDistort(0.1, -0.2, out var pixel));

        Assert.Equal(640 + (60 * 0.985248125), pixel.X, 9);
        Assert.Equal(360 - (120 * 0.985248125), pixel.Y, 9);
    }

    // By hand at (0.1, 0.2): r² = 0.05; x gains 2·p1·xy + p2·(r² + 2x²), y gains p1·(r² + 2y²) + 2·p2·xy.
    [Fact]
    public void Tangential_distortion_follows_the_formula()
    {
        var lens = new Lens(1000, 1000, 0, 0, p1: 0.01, p2: 0.02);

        Assert.True(lens.TryDistort(0.1, 0.2, out var pixel));

        Assert.Equal(1000 * (0.1 + 0.0004 + 0.0014), pixel.X, 9);
        Assert.Equal(1000 * (0.2 + 0.0013 + 0.0008), pixel.Y, 9);
    }

    [Fact]
    public void Undistorting_leads_back() => Property.Holds(
        from lens in Gen.Elements(Plain, Barrel, Full)
        from x in Property.Between(-0.55, 0.55)
        from y in Property.Between(-0.35, 0.35)
        select (lens, x, y),
        given =>
        {
            Assert.True(given.lens.TryDistort(given.x, given.y, out var pixel));
            Assert.True(given.lens.TryUndistort(pixel, out var x, out var y));

            Assert.Equal(given.x, x, 9);
            Assert.Equal(given.y, y, 9);
        });

    // With k1 alone, r + k1·r³ turns round at r = 1 / √(-3·k1): here 1.8257, seen at 1.2172.
    [Theory]
    [InlineData(1.82, true)]
    [InlineData(1.83, false)]
    public void A_ray_beyond_the_fold_is_not_seen(double radius, bool isSeen) =>
        Assert.Equal(isSeen, Folding.TryDistort(radius, 0, out _));

    [Theory]
    [InlineData(1.21, true)]
    [InlineData(1.22, false)]
    public void A_pixel_beyond_the_fold_shows_nothing(double radius, bool isSeen)
    {
        Assert.Equal(isSeen, Folding.TryUndistort(new(1000 * radius, 0), out var x, out _));
        Assert.InRange(x, 0, 1.8258);
    }

    [Fact]
    public void A_pixel_that_is_not_a_number_shows_nothing() =>
        Assert.False(Full.TryUndistort(new(double.NaN, 0), out _, out _));

    [Fact]
    public void A_focal_length_of_zero_is_refused() =>
        Assert.Equal(
            "The lens has fy = 0: a focal length is a number above zero, in pixels.",
            Assert.Throws<CalibrationException>(() => new Lens(1000, 0, 0, 0)).Message);

    [Fact]
    public void A_coefficient_that_is_not_finite_is_refused() =>
        Assert.Equal(
            "The lens has k2 = NaN: it must be a finite number.",
            Assert.Throws<CalibrationException>(() => new Lens(1000, 1000, 0, 0, k2: double.NaN)).Message);

    private static Lens Folding { get; } = new(1000, 1000, 0, 0, k1: -0.1);
}
