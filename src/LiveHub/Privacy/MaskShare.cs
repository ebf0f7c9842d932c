using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>How much of a camera's picture is blacked out.</summary>
internal static class MaskShare
{
    private const int Side = 400;

    /// <summary>The share, 0 to 1, of the picture's points that lie in a mask: areas that overlap count once. To about 0.3 per cent.</summary>
    public static double Of(CameraConfiguration camera)
    {
        var (width, height) = (camera.Calibration.ImageWidth, camera.Calibration.ImageHeight);
        var hidden = 0;
        for (var row = 0; row < Side && !camera.Masks.IsEmpty; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var (x, y) = ((column + 0.5) * width / Side, (row + 0.5) * height / Side);
                if (camera.Masks.Any(mask => Contains(mask.AsSpan(), x, y)))
                {
                    hidden++;
                }
            }
        }

        return (double)hidden / (Side * Side);
    }

    // Even-odd rule: a ray to the right crosses the edges of a polygon an odd number of times from inside.
    private static bool Contains(ReadOnlySpan<PixelPoint> polygon, double x, double y)
    {
        var inside = false;
        for (var i = 0; i < polygon.Length; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Length]);
            if ((a.Y > y) != (b.Y > y) && x < a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)))
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
