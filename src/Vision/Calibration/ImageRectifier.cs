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
    public bool TryPlace(in Homography plane, ImagePoint point, double pixelSigma, out FloorPosition position)
    {
        position = default;
        if (!TryPlace(plane, point, out var x, out var y)
            || !TryPlace(plane, new(point.X + Step, point.Y), out var rightX, out var rightY)
            || !TryPlace(plane, new(point.X, point.Y + Step), out var belowX, out var belowY))
        {
            return false;
        }

        var squared = Square(rightX - x) + Square(rightY - y) + Square(belowX - x) + Square(belowY - y);
        position = new(x, y, pixelSigma / Step * Math.Sqrt(squared / 2));
        return true;
    }

    private bool TryPlace(in Homography plane, ImagePoint point, out double x, out double y)
    {
        (x, y) = (0, 0);
        return TryRectify(point, out var ideal) && plane.TryApply(ideal.X, ideal.Y, out x, out y);
    }

    private static double Square(double value) => value * value;
}
