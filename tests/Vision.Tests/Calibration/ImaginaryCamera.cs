using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Calibration;

/// <summary>A camera 3 m above (0, 0) that looks along y, 25 degrees down, with an image of 1280 x 720.</summary>
internal static class ImaginaryCamera
{
    public const double Focal = 900;

    private static readonly double Tilt = 25 * Math.PI / 180;

    public static ImageSize Size { get; } = new(1280, 720);

    public static Lens Lens { get; } = new(Focal, Focal, 640, 360);

    public static double[] Pose(double height = 3) =>
    [
        1, 0, 0, 0,
        0, -Math.Sin(Tilt), -Math.Cos(Tilt), height * Math.Cos(Tilt),
        0, Math.Cos(Tilt), -Math.Sin(Tilt), height * Math.Sin(Tilt),
    ];

    /// <summary>Where a point is seen: an independent reference for the code under test.</summary>
    public static ImagePoint See(double x, double y, double z)
    {
        var right = x;
        var down = (-Math.Sin(Tilt) * y) - (Math.Cos(Tilt) * (z - 3));
        var forward = (Math.Cos(Tilt) * y) - (Math.Sin(Tilt) * (z - 3));
        return new(640 + (Focal * right / forward), 360 + (Focal * down / forward));
    }

    /// <summary>
    /// The box of somebody 1.7 m tall, or of the part of them above <paramref name="from"/>: around rings at the feet, the shoulders
    /// and the head.
    /// </summary>
    public static ImageBox Person(double x, double y, double from = 0, double height = 1.7)
    {
        var rings = new[] { (Radius: 0.15, Z: Math.Max(from, 0.02 * height)), (Radius: 0.2, Z: 0.8 * height), (Radius: 0.09, Z: 0.97 * height) };
        var body =
            from ring in rings
            from direction in Enumerable.Range(0, 36)
            let angle = direction * Math.PI / 18
            select See(x + (ring.Radius * Math.Cos(angle)), y + (ring.Radius * Math.Sin(angle)), ring.Z);
        ImagePoint[] points = [.. body, See(x, y, height)];
        return new(
            (float)points.Min(point => point.X), (float)points.Min(point => point.Y),
            (float)points.Max(point => point.X), (float)points.Max(point => point.Y));
    }

    /// <summary>The homography from the image to the floor.</summary>
    public static Homography ImageToFloor { get; } = Homography.Fit(
    [
        .. new (double X, double Y)[] { (-3, 4), (3, 4), (4, 12), (-4, 12) }
            .Select(place => new CalibrationPair(See(place.X, place.Y, 0), place.X, place.Y)),
    ]).Homography;
}
