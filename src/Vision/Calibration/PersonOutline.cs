using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// Where feet and head lie in the box around an upright body. Seen from above, the box's lower edge is that of the nearer foot
/// and its upper edge that of the farther shoulder or the hair, and beside the middle of a wide view the body leans, so that
/// neither is below or above the box's middle. The body is taken for three rings: feet, shoulders and head.
/// </summary>
internal sealed class PersonOutline(ImageRectifier image, Projection projection, double height)
{
    private const int Directions = 8;

    // Radius and height of each ring; the height as a share of the stature. Half the breadth of shoulders with the arms beside them and the
    // depth of a body, half a step, and half a head, after Drillis and Contini (1966).
    private static readonly (double Radius, double Height)[] Rings = [(0.15, 0.02), (0.2, 0.8), (0.09, 0.97)];

    private static readonly (double X, double Y)[] Circle =
        [.. Enumerable.Range(0, Directions).Select(i => (Math.Cos(2 * Math.PI * i / Directions), Math.Sin(2 * Math.PI * i / Directions)))];

    /// <summary>How far the feet and the crown of somebody at a place are from the middles of the lower and the upper edge of their box.</summary>
    /// <returns>False where not all of the body is before the camera.</returns>
    public bool TryFind(double x, double y, out ImagePoint feet, out ImagePoint crown)
    {
        (feet, crown) = (default, default);
        if (!TrySee(x, y, 0, out var foot) || !TrySee(x, y, height, out var head))
        {
            return false;
        }

        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (radius, share) in Rings)
        {
            foreach (var (cosine, sine) in Circle)
            {
                if (!TrySee(x + (radius * cosine), y + (radius * sine), share * height, out var point))
                {
                    return false;
                }

                (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
                (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
            }
        }

        var middle = (left + right) / 2;
        top = Math.Min(top, head.Y);
        feet = new(foot.X - middle, foot.Y - bottom);
        crown = new(head.X - middle, head.Y - top);
        return true;
    }

    private bool TrySee(double x, double y, double z, out ImagePoint point)
    {
        point = default;
        return projection.TrySee(x, y, z, out var ideal) && image.TryRestore(ideal, out point);
    }
}
