using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Appearance;

/// <summary>
/// Cuts a person out of a packed BGR picture and scales the part to a model's input, without keeping its aspect ratio, as
/// models of re-identification are trained: bilinear between pixel centres, values 0 to 255.
/// </summary>
internal static class CropSampler
{
    // A narrower or lower rest of a person says nothing of them.
    private const float LeastSide = 4;

    /// <summary>Fills one input.</summary>
    /// <param name="bgr">The picture: 3 · width · height bytes.</param>
    /// <param name="size">Its size.</param>
    /// <param name="box">The part, in pixels of the picture; what lies beside the picture is left out.</param>
    /// <param name="input">The size of the input.</param>
    /// <param name="hasPlanes">Whether the input is three planes [3, height, width] and not pixels [height, width, 3].</param>
    /// <param name="tensor">Receives 3 · width · height floats, blue first.</param>
    /// <returns>Whether enough of the part lies in the picture; otherwise nothing is written.</returns>
    public static bool TrySample(
        ReadOnlySpan<byte> bgr, ImageSize size, in ImageBox box, ImageSize input, bool hasPlanes, Span<float> tensor)
    {
        var (left, top) = (Math.Clamp(box.Left, 0, size.Width), Math.Clamp(box.Top, 0, size.Height));
        var (width, height) = (Math.Clamp(box.Right, 0, size.Width) - left, Math.Clamp(box.Bottom, 0, size.Height) - top);
        if (!(width >= LeastSide && height >= LeastSide))
        {
            return false;
        }

        var (pixel, channel) = hasPlanes ? (1, input.Width * input.Height) : (3, 1);
        var (across, down) = (width / input.Width, height / input.Height);
        for (var y = 0; y < input.Height; y++)
        {
            var (above, below, lower) = Neighbours(top + ((y + 0.5f) * down), size.Height);
            var (first, second) = (3 * size.Width * above, 3 * size.Width * below);
            for (var x = 0; x < input.Width; x++)
            {
                var (before, after, right) = Neighbours(left + ((x + 0.5f) * across), size.Width);
                var at = pixel * ((y * input.Width) + x);
                for (var plane = 0; plane < 3; plane++)
                {
                    var upperValue = Mix(bgr[first + (3 * before) + plane], bgr[first + (3 * after) + plane], right);
                    var lowerValue = Mix(bgr[second + (3 * before) + plane], bgr[second + (3 * after) + plane], right);
                    tensor[at + (plane * channel)] = Mix(upperValue, lowerValue, lower);
                }
            }
        }

        return true;
    }

    // A pixel's centre lies half a pixel from its edge.
    private static (int First, int Second, float Weight) Neighbours(float place, int length)
    {
        var at = Math.Clamp(place - 0.5f, 0, length - 1);
        var first = (int)at;
        return (first, Math.Min(first + 1, length - 1), at - first);
    }

    private static float Mix(float first, float second, float weight) => first + ((second - first) * weight);
}
