using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// A pinhole lens with radial and tangential distortion (Brown, "Decentering Distortion of Lenses", 1966), with the
/// coefficients of OpenCV in its order k1, k2, p1, p2, k3. Rays are given where they meet the plane one unit in front
/// of the camera: x to the right, y down.
/// </summary>
public sealed class Lens
{
    private const int MaximumIterations = 50;

    // In units of the plane at distance one: a millionth of a pixel at a focal length of 1,000.
    private const double Tolerance = 1e-12;

    // Seen 87 degrees off the axis; no lens of this model reaches as far.
    private const double WidestRadius = 20;

    private readonly double _largestRadius;

    /// <summary>Makes a lens from its intrinsics, in pixels of the calibrated image, and its distortion.</summary>
    /// <param name="fx">Focal length along x, in pixels; positive.</param>
    /// <param name="fy">Focal length along y, in pixels; positive.</param>
    /// <param name="cx">Principal point, x.</param>
    /// <param name="cy">Principal point, y.</param>
    /// <param name="k1">Radial distortion, second order.</param>
    /// <param name="k2">Radial distortion, fourth order.</param>
    /// <param name="p1">Tangential distortion, first coefficient.</param>
    /// <param name="p2">Tangential distortion, second coefficient.</param>
    /// <param name="k3">Radial distortion, sixth order.</param>
    /// <exception cref="CalibrationException">A focal length is not positive, or a number is not finite.</exception>
    public Lens(double fx, double fy, double cx, double cy, double k1 = 0, double k2 = 0, double p1 = 0, double p2 = 0, double k3 = 0)
    {
        foreach (var (name, value) in new[]
        {
            ("fx", fx), ("fy", fy), ("cx", cx), ("cy", cy), ("k1", k1), ("k2", k2), ("p1", p1), ("p2", p2), ("k3", k3),
        })
        {
            if (!double.IsFinite(value) || (name[0] == 'f' && value <= 0))
            {
                var rule = name[0] == 'f' ? "a focal length is a number above zero, in pixels" : "it must be a finite number";
                throw new CalibrationException(FormattableString.Invariant($"The lens has {name} = {value}: {rule}."));
            }
        }

        (Fx, Fy, Cx, Cy, K1, K2, P1, P2, K3) = (fx, fy, cx, cy, k1, k2, p1, p2, k3);
        _largestRadius = LargestRadius();
    }

    /// <summary>Focal length along x, in pixels.</summary>
    public double Fx { get; }

    /// <summary>Focal length along y, in pixels.</summary>
    public double Fy { get; }

    /// <summary>Principal point, x, in pixels.</summary>
    public double Cx { get; }

    /// <summary>Principal point, y, in pixels.</summary>
    public double Cy { get; }

    /// <summary>Radial distortion, second order.</summary>
    public double K1 { get; }

    /// <summary>Radial distortion, fourth order.</summary>
    public double K2 { get; }

    /// <summary>Tangential distortion, first coefficient.</summary>
    public double P1 { get; }

    /// <summary>Tangential distortion, second coefficient.</summary>
    public double P2 { get; }

    /// <summary>Radial distortion, sixth order.</summary>
    public double K3 { get; }

    /// <summary>The pixel at which a ray is seen.</summary>
    /// <returns>False where the ray lies outside the radius within which the distortion is one to one.</returns>
    public bool TryDistort(double x, double y, out ImagePoint pixel)
    {
        var (distortedX, distortedY) = Distorted(x, y);
        pixel = new((Fx * distortedX) + Cx, (Fy * distortedY) + Cy);
        return Math.Sqrt((x * x) + (y * y)) <= _largestRadius;
    }

    /// <summary>The ray that is seen at a pixel, by Newton's method.</summary>
    /// <returns>False where no ray within the valid radius is seen there.</returns>
    public bool TryUndistort(ImagePoint pixel, out double x, out double y)
    {
        var (targetX, targetY) = ((pixel.X - Cx) / Fx, (pixel.Y - Cy) / Fy);
        (x, y) = (targetX, targetY);
        KeepInside(ref x, ref y);
        for (var iteration = 0; iteration < MaximumIterations; iteration++)
        {
            var (distortedX, distortedY) = Distorted(x, y);
            var (errorX, errorY) = (targetX - distortedX, targetY - distortedY);
            if (Math.Abs(errorX) + Math.Abs(errorY) <= Tolerance * (1 + Math.Abs(targetX) + Math.Abs(targetY)))
            {
                return true;
            }

            var (xx, xy, yy) = Derivative(x, y);
            var determinant = (xx * yy) - (xy * xy);
            x += ((yy * errorX) - (xy * errorY)) / determinant;
            y += ((xx * errorY) - (xy * errorX)) / determinant;
            KeepInside(ref x, ref y);
        }

        return false;
    }

    private (double X, double Y) Distorted(double x, double y)
    {
        var squared = (x * x) + (y * y);
        var radial = 1 + (squared * (K1 + (squared * (K2 + (squared * K3)))));
        return (
            (x * radial) + (2 * P1 * x * y) + (P2 * (squared + (2 * x * x))),
            (y * radial) + (P1 * (squared + (2 * y * y))) + (2 * P2 * x * y));
    }

    // The derivative is symmetric: the distortion is the gradient of a potential.
    private (double XX, double XY, double YY) Derivative(double x, double y)
    {
        var squared = (x * x) + (y * y);
        var radial = 1 + (squared * (K1 + (squared * (K2 + (squared * K3)))));
        var slope = 2 * (K1 + (squared * ((2 * K2) + (3 * squared * K3))));
        return (
            radial + (slope * x * x) + (2 * P1 * y) + (6 * P2 * x),
            (slope * x * y) + (2 * P1 * x) + (2 * P2 * y),
            radial + (slope * y * y) + (6 * P1 * y) + (2 * P2 * x));
    }

    private void KeepInside(ref double x, ref double y)
    {
        var radius = Math.Sqrt((x * x) + (y * y));
        if (radius > _largestRadius)
        {
            (x, y) = (x * _largestRadius / radius, y * _largestRadius / radius);
        }
    }

    // Beyond the first zero of d(r·radial)/dr the image would fold over.
    private double LargestRadius()
    {
        const int Steps = 4000;
        var inside = 0.0;
        for (var step = 1; step <= Steps; step++)
        {
            var outside = WidestRadius * step / Steps;
            if (RadialSlope(outside) > 0)
            {
                inside = outside;
                continue;
            }

            for (var halving = 0; halving < 60; halving++)
            {
                var middle = (inside + outside) / 2;
                (inside, outside) = RadialSlope(middle) > 0 ? (middle, outside) : (inside, middle);
            }

            break;
        }

        return inside;
    }

    private double RadialSlope(double radius)
    {
        var squared = radius * radius;
        return 1 + (squared * ((3 * K1) + (squared * ((5 * K2) + (7 * squared * K3)))));
    }
}
