using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// Between pixels of the camera's own image and pixels of the calibrated image without distortion. The two images show
/// the same view; each axis is scaled by itself, since some cameras squeeze their second stream.
/// </summary>
internal sealed class ImageRectifier(ImageSize calibrated, ImageSize native, Lens? lens)
{
    // For derivatives, in pixels: small against any curvature, large against rounding.
    private const double Step = 1e-3;

    private readonly double _scaleX = (double)calibrated.Width / native.Width;
    private readonly double _scaleY = (double)calibrated.Height / native.Height;

    public ImageSize Calibrated => calibrated;

    public ImageSize Native => native;

    public Lens? Lens => lens;

    public bool TryRectify(ImagePoint point, out ImagePoint ideal)
    {
        ideal = new(point.X * _scaleX, point.Y * _scaleY);
        if (lens is null)
        {
            return true;
        }

        var isSeen = lens.TryUndistort(ideal, out var x, out var y);
        ideal = new((lens.Fx * x) + lens.Cx, (lens.Fy * y) + lens.Cy);
        return isSeen;
    }

    public bool TryRestore(ImagePoint ideal, out ImagePoint point)
    {
        var isSeen = true;
        if (lens is not null)
        {
            isSeen = lens.TryDistort((ideal.X - lens.Cx) / lens.Fx, (ideal.Y - lens.Cy) / lens.Fy, out ideal);
        }

        point = new(ideal.X / _scaleX, ideal.Y / _scaleY);
        return isSeen;
    }

    /// <summary>Where a point of the image lies on a plane that the undistorted image is mapped to.</summary>
    /// <param name="plane">The map to the plane.</param>
    /// <param name="point">The point, in pixels of the camera's own image.</param>
    /// <param name="sigmaX">The standard deviation of its x, in the same pixels.</param>
    /// <param name="sigmaY">The standard deviation of its y.</param>
    /// <param name="position">Receives the place; its covariance is carried over by the map's derivative.</param>
    public bool TryPlace(in Homography plane, ImagePoint point, double sigmaX, double sigmaY, out FloorPosition position)
    {
        position = default;
        if (!TryPlace(plane, point, out var x, out var y)
            || !TryPlace(plane, new(point.X + Step, point.Y), out var rightX, out var rightY)
            || !TryPlace(plane, new(point.X, point.Y + Step), out var belowX, out var belowY))
        {
            return false;
        }

        var (rx, ry) = ((rightX - x) / Step * sigmaX, (rightY - y) / Step * sigmaX);
        var (bx, by) = ((belowX - x) / Step * sigmaY, (belowY - y) / Step * sigmaY);
        position = new(x, y, (rx * rx) + (bx * bx), (rx * ry) + (bx * by), (ry * ry) + (by * by));
        return true;
    }

    private bool TryPlace(in Homography plane, ImagePoint point, out double x, out double y)
    {
        (x, y) = (0, 0);
        return TryRectify(point, out var ideal) && plane.TryApply(ideal.X, ideal.Y, out x, out y);
    }
}
