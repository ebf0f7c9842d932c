using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// How the world above the floor is seen in an image without distortion: a 3x4 matrix, given by its columns, that takes
/// (x, y, z, 1) in metres, z up, to (u·w, v·w, w) in pixels, w positive in front of the camera.
/// </summary>
/// <param name="X">The column of x.</param>
/// <param name="Y">The column of y.</param>
/// <param name="Z">The column of z.</param>
/// <param name="Origin">The column of 1.</param>
internal readonly record struct Projection(Vector X, Vector Y, Vector Z, Vector Origin)
{
    /// <summary>How high the camera is above the floor, in metres.</summary>
    public double CameraHeight => -Vector.Dot(X, Vector.Cross(Y, Origin)) / Vector.Dot(X, Vector.Cross(Y, Z));

    /// <summary>The map from the image to the horizontal plane at a height.</summary>
    public Homography PlaneAt(double height)
    {
        var origin = Origin + (height * Z);
        return new Homography(X.A, Y.A, origin.A, X.B, Y.B, origin.B, X.C, Y.C, origin.C).Invert();
    }

    /// <summary>Where a point of the world is seen.</summary>
    /// <returns>False where it is not in front of the camera.</returns>
    public bool TrySee(double x, double y, double z, out ImagePoint point)
    {
        var seen = (x * X) + (y * Y) + (z * Z) + Origin;
        point = new(seen.A / seen.C, seen.B / seen.C);
        return seen.C > 0;
    }
}
