using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>Cuts segments at the edges of an image.</summary>
internal static class ImageEdge
{
    /// <summary>Leaves of a segment what lies in the image (Liang and Barsky, "A New Concept and Method for Line Clipping", 1984).</summary>
    /// <returns>False where nothing of it does, or an end is not finite.</returns>
    public static bool TryClip(ImageSize image, ref ImagePoint from, ref ImagePoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (first, last) = (0.0, 1.0);
        if (!double.IsFinite(dx) || !double.IsFinite(dy)
            || !Cut(-dx, from.X, ref first, ref last) || !Cut(dx, image.Width - from.X, ref first, ref last)
            || !Cut(-dy, from.Y, ref first, ref last) || !Cut(dy, image.Height - from.Y, ref first, ref last))
        {
            return false;
        }

        (from, to) = (new(from.X + (first * dx), from.Y + (first * dy)), new(from.X + (last * dx), from.Y + (last * dy)));
        return true;
    }

    // A segment leaves the half-plane of an edge at room / speed where it goes outwards, and enters it there where it goes inwards.
    private static bool Cut(double speed, double room, ref double first, ref double last)
    {
        if (speed == 0)
        {
            return room >= 0;
        }

        var at = room / speed;
        (first, last) = speed < 0 ? (Math.Max(first, at), last) : (first, Math.Min(last, at));
        return first <= last;
    }
}
