using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Inference.Encoding;

/// <summary>
/// Scales a packed BGR image and encodes it at once, with bilinear interpolation between pixel centres. It is for
/// frames that do not come in the size that the model wants; FFmpeg's scaler in the camera's own process is better and
/// costs this one nothing.
/// </summary>
internal static class BilinearSampler
{
    /// <summary>Encodes one row of the content.</summary>
    /// <param name="pixels">The whole frame.</param>
    /// <param name="size">The frame's size.</param>
    /// <param name="content">The size to which the frame is scaled.</param>
    /// <param name="y">The row of the content.</param>
    /// <param name="blue">Receives one float for each pixel of the row.</param>
    /// <param name="green">Likewise.</param>
    /// <param name="red">Likewise.</param>
    /// <param name="transform">The factors and shifts.</param>
    public static void EncodeRow(
        ReadOnlySpan<byte> pixels,
        ImageSize size,
        ImageSize content,
        int y,
        Span<float> blue,
        Span<float> green,
        Span<float> red,
        in PlaneTransform transform)
    {
        var (above, below, down) = Neighbours(y, (float)size.Height / content.Height, size.Height);
        var upper = pixels.Slice(3 * size.Width * above, 3 * size.Width);
        var lower = pixels.Slice(3 * size.Width * below, 3 * size.Width);
        var scale = (float)size.Width / content.Width;
        var (factor, shift) = (transform.Factor, transform.Shift);
        for (var x = 0; x < content.Width; x++)
        {
            var (left, right, across) = Neighbours(x, scale, size.Width);
            left *= 3;
            right *= 3;
            blue[x] = (Mix(upper, lower, left, right, across, down) * factor[transform.BluePlane]) + shift[transform.BluePlane];
            green[x] = (Mix(upper, lower, left + 1, right + 1, across, down) * factor.Y) + shift.Y;
            red[x] = (Mix(upper, lower, left + 2, right + 2, across, down) * factor[transform.RedPlane]) + shift[transform.RedPlane];
        }
    }

    // A pixel's centre lies half a pixel from its edge, in both images.
    private static (int First, int Second, float Weight) Neighbours(int position, float scale, int length)
    {
        var at = Math.Clamp(((position + 0.5f) * scale) - 0.5f, 0, length - 1);
        var first = (int)at;
        return (first, Math.Min(first + 1, length - 1), at - first);
    }

    private static float Mix(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, int left, int right, float across, float down)
    {
        var top = upper[left] + ((upper[right] - upper[left]) * across);
        var bottom = lower[left] + ((lower[right] - lower[left]) * across);
        return top + ((bottom - top) * down);
    }
}
