using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Appearance;

/// <summary>
/// The cheapest description of what somebody looks like: histograms of the colours of head, trunk and legs. Colours count by
/// hue as far as they are saturated, and by lightness as far as they are grey. The roots of the shares are kept, so that the
/// scalar product of two descriptions is the mean Bhattacharyya coefficient of the three parts: 1 for equal ones, 0 for
/// colours that have nothing in common.
/// </summary>
/// <remarks>It serves for one visit within one store, and cannot tell two people in dark clothes apart.</remarks>
public static class BodyColours
{
    /// <summary>The number of values: 3 parts of 8 hues and 4 shades of grey.</summary>
    public const int Length = Parts * Bins;

    private const int Parts = 3;
    private const int Hues = 8;
    private const int Greys = 4;
    private const int Bins = Hues + Greys;

    // Saturated enough for the hue to be certain, on the scale of 0 to 1.
    private const float FullSaturation = 0.35f;

    // How much of a part must be seen to speak for it.
    private const float LeastSeen = 0.4f;

    // From which score on somebody is taken to stand before others, and how many are at most.
    private const float SureScore = 0.3f;
    private const int MostBefore = 8;

    /// <summary>Describes the people of one picture, each without what others hide of them.</summary>
    /// <param name="bgr">The picture: packed BGR, 3 · width · height bytes.</param>
    /// <param name="size">Its size.</param>
    /// <param name="native">The size of the camera's own image, of which the picture is a scaled copy.</param>
    /// <param name="people">The people, in pixels of the camera's own image; what lies beside the picture is left out.</param>
    /// <param name="descriptions">
    /// Receives <see cref="Length"/> values for each; a part of which too little is seen is all zero.
    /// </param>
    public static void Describe(
        ReadOnlySpan<byte> bgr, ImageSize size, ImageSize native, ReadOnlySpan<Detection> people, Span<float> descriptions)
    {
        Span<PixelArea> before = stackalloc PixelArea[MostBefore];
        for (var i = 0; i < people.Length; i++)
        {
            var box = people[i].Box;
            var hidden = before[..FindBefore(people, i, size, native, before)];
            var description = descriptions.Slice(i * Length, Length);
            Describe(bgr, size.Width, BodyParts.Head(box, size, native), hidden, description[..Bins]);
            Describe(bgr, size.Width, BodyParts.Trunk(box, size, native), hidden, description.Slice(Bins, Bins));
            Describe(bgr, size.Width, BodyParts.Legs(box, size, native), hidden, description.Slice(2 * Bins, Bins));
        }
    }

    // Whoever's feet are lower in the picture stands nearer to the camera.
    private static int FindBefore(
        ReadOnlySpan<Detection> people, int index, ImageSize size, ImageSize native, Span<PixelArea> before)
    {
        var (count, box) = (0, people[index].Box);
        for (var i = 0; i < people.Length && count < before.Length; i++)
        {
            if (people[i].Box.Bottom > box.Bottom && people[i].Score >= SureScore && ImageBox.Share(box, people[i].Box) > 0)
            {
                before[count++] = BodyParts.Body(people[i].Box, size, native);
            }
        }

        return count;
    }

    private static void Describe(
        ReadOnlySpan<byte> bgr, int width, in PixelArea area, ReadOnlySpan<PixelArea> hidden, Span<float> histogram)
    {
        histogram.Clear();
        var seen = 0;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
            {
                if (!IsHidden(hidden, x, y))
                {
                    seen++;
                    var pixel = bgr.Slice(3 * ((y * width) + x), 3);
                    Count(histogram, pixel[2], pixel[1], pixel[0]);
                }
            }
        }

        if (seen < LeastSeen * area.Count)
        {
            histogram.Clear();
        }

        TakeRoots(histogram);
    }

    private static bool IsHidden(ReadOnlySpan<PixelArea> hidden, int x, int y)
    {
        foreach (ref readonly var area in hidden)
        {
            if (area.Holds(x, y))
            {
                return true;
            }
        }

        return false;
    }

    private static void Count(Span<float> histogram, float red, float green, float blue)
    {
        var high = MathF.Max(red, MathF.Max(green, blue));
        var chroma = high - MathF.Min(red, MathF.Min(green, blue));
        var saturation = high > 0 ? chroma / high : 0;

        // What is dark has no colour to speak of: a few counts of noise would choose it.
        var coloured = MathF.Min(1, saturation / FullSaturation) * MathF.Min(1, chroma / 24);
        var grey = high / 256 * Greys;
        Share(histogram.Slice(Hues, Greys), grey - 0.5f, 1 - coloured, isRound: false);
        if (coloured > 0)
        {
            Share(histogram[..Hues], Hue(red, green, blue, high, chroma) * Hues / 6, coloured, isRound: true);
        }
    }

    // Between two bins, by nearness, so that a shade at their border does not jump from one to the other.
    private static void Share(Span<float> bins, float place, float weight, bool isRound)
    {
        var below = (int)MathF.Floor(place);
        var upper = place - below;
        bins[At(below, isRound)] += weight * (1 - upper);
        bins[At(below + 1, isRound)] += weight * upper;
    }

    private static int At(int bin, bool isRound) => isRound ? (bin + Hues) % Hues : Math.Clamp(bin, 0, Greys - 1);

    // 0 to 6: red, yellow, green, cyan, blue, magenta (Smith, "Color gamut transform pairs", 1978).
    private static float Hue(float red, float green, float blue, float high, float chroma) =>
        high == red ? ((green - blue) / chroma) + (green < blue ? 6 : 0)
        : high == green ? ((blue - red) / chroma) + 2
        : ((red - green) / chroma) + 4;

    private static void TakeRoots(Span<float> histogram)
    {
        var sum = 0f;
        foreach (var value in histogram)
        {
            sum += value;
        }

        for (var i = 0; i < histogram.Length && sum > 0; i++)
        {
            // A third of the weight for each part.
            histogram[i] = MathF.Sqrt(histogram[i] / sum / Parts);
        }
    }
}
