using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>Makes a <see cref="Projection"/> from a pose, or recovers one from a homography.</summary>
internal static class ProjectionFactory
{
    // A pose written with four digits is as orthonormal as this.
    private const double PoseTolerance = 1e-3;

    // How far the recovered axes may be from orthonormal before the assumptions count as wrong.
    private const double RecoveryTolerance = 0.15;

    /// <summary>From a pose, world (metres, z up) to camera (x right, y down, z forward), and a lens.</summary>
    /// <exception cref="CalibrationException">The matrix is not a pose of a camera above the floor.</exception>
    public static Projection FromPose(ReadOnlySpan<double> worldToCamera, Lens lens)
    {
        if (worldToCamera.Length is not (12 or 16))
        {
            throw new CalibrationException(
                $"WorldToCamera has {worldToCamera.Length} numbers: it needs 12 (3x4) or 16 (4x4), row by row.");
        }

        if (worldToCamera.ContainsAnyExceptInRange(double.MinValue, double.MaxValue))
        {
            throw new CalibrationException("WorldToCamera has an entry that is not a finite number.");
        }

        if (worldToCamera.Length == 16 && !worldToCamera[12..].SequenceEqual([0, 0, 0, 1]))
        {
            throw new CalibrationException("The last row of WorldToCamera is not 0, 0, 0, 1: the matrix must be given row by row.");
        }

        var x = new Vector(worldToCamera[0], worldToCamera[4], worldToCamera[8]);
        var y = new Vector(worldToCamera[1], worldToCamera[5], worldToCamera[9]);
        var z = new Vector(worldToCamera[2], worldToCamera[6], worldToCamera[10]);
        var origin = new Vector(worldToCamera[3], worldToCamera[7], worldToCamera[11]);
        if (Skew(x, y) > PoseTolerance || Skew(y, z) > PoseTolerance || Skew(z, x) > PoseTolerance)
        {
            throw new CalibrationException(
                "The left 3x3 part of WorldToCamera is not a rotation: its columns must have length 1 and be at right angles.");
        }

        // The camera's centre is -Rᵀt.
        var height = -Vector.Dot(z, origin);
        if (height <= 0)
        {
            throw new CalibrationException(FormattableString.Invariant(
                $"WorldToCamera puts the camera {-height:0.00} m below the floor: z must point up, and the matrix must lead from world to camera."));
        }

        return new(Seen(x, lens), Seen(y, lens), Seen(z, lens), Seen(origin, lens));
    }

    /// <summary>
    /// From a homography from the (undistorted) image to the floor. The two axes of the floor are seen at right angles
    /// and in equal length (Zhang, "A Flexible New Technique for Camera Calibration", 2000, section 2.3), which gives
    /// the focal length where it is unknown, with the principal point in the middle and square pixels.
    /// </summary>
    /// <returns>Nothing where the homography does not fit a camera above the floor.</returns>
    public static Projection? TryRecover(in Homography imageToFloor, ImageSize size, Lens? lens)
    {
        if ((lens ?? GuessLens(imageToFloor, size)) is not { } assumed)
        {
            return null;
        }

        var floorToImage = imageToFloor.Invert();
        var x = Ray(new(floorToImage.M11, floorToImage.M21, floorToImage.M31), assumed);
        var y = Ray(new(floorToImage.M12, floorToImage.M22, floorToImage.M32), assumed);
        var origin = Ray(new(floorToImage.M13, floorToImage.M23, floorToImage.M33), assumed);
        var scale = 2 / (x.Length + y.Length);
        (x, y, origin) = (scale * x, scale * y, scale * origin);
        if (!(Skew(x, y) <= RecoveryTolerance))
        {
            return null;
        }

        // A plan whose y runs down is a mirror image: up is the side on which the camera is.
        var z = Vector.Cross(x, y);
        z = (Vector.Dot(z, origin) > 0 ? -1 : 1) / z.Length * z;
        return new(Seen(x, assumed), Seen(y, assumed), Seen(z, assumed), Seen(origin, assumed));
    }

    private static Lens? GuessLens(in Homography imageToFloor, ImageSize size)
    {
        var (cx, cy) = (size.Width / 2.0, size.Height / 2.0);
        var floorToImage = imageToFloor.Invert();
        var centred = new Lens(size.Width, size.Width, cx, cy);
        var x = Ray(new(floorToImage.M11, floorToImage.M21, floorToImage.M31), centred);
        var y = Ray(new(floorToImage.M12, floorToImage.M22, floorToImage.M32), centred);

        // Both conditions are linear in (width / focal length)², least squares over the two.
        var (slope1, rest1) = ((x.A * y.A) + (x.B * y.B), x.C * y.C);
        var (slope2, rest2) = ((x.A * x.A) + (x.B * x.B) - (y.A * y.A) - (y.B * y.B), (x.C * x.C) - (y.C * y.C));
        var squared = -((slope1 * rest1) + (slope2 * rest2)) / ((slope1 * slope1) + (slope2 * slope2));
        var focal = size.Width / Math.Sqrt(squared);

        // From a fisheye to a long telephoto lens; anything else is noise, or a view straight down.
        return focal > 0.2 * size.Width && focal < 10 * size.Width ? new Lens(focal, focal, cx, cy) : null;
    }

    private static double Skew(in Vector a, in Vector b) =>
        Math.Max(Math.Abs(Vector.Dot(a, b)), Math.Max(Math.Abs(a.Length - 1), Math.Abs(b.Length - 1)));

    private static Vector Seen(in Vector vector, Lens lens) => new(
        (lens.Fx * vector.A) + (lens.Cx * vector.C), (lens.Fy * vector.B) + (lens.Cy * vector.C), vector.C);

    private static Vector Ray(in Vector column, Lens lens) => new(
        (column.A - (lens.Cx * column.C)) / lens.Fx, (column.B - (lens.Cy * column.C)) / lens.Fy, column.C);
}
