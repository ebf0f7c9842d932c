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

    // The outer parts of a box show what is beside the person.
    private const float Inset = 0.22f;

    // A box in front hides less than all of its breadth; of this share nothing is known.
    private const float Margin = 0.1f;

    // How much of a part must be seen to speak for it.
    private const float LeastSeen = 0.4f;

    // From which score on somebody is taken to stand before others, and how many are at most.
    private const float SureScore = 0.3f;
    private const int MostBefore = 8;

    // Saturated enough for the hue to be certain, on the scale of 0 to 1.
    private const float FullSaturation = 0.35f;

    // Where the parts of a standing body lie, as shares of the height from the crown: head to the chin (0.13 of the stature),
    // shoulders to hips (0.18 to 0.47), and the legs without the feet (0.53 to 0.9), after Drillis and Contini (1966).
    private static readonly (float From, float To)[] Bands = [(0.01f, 0.13f), (0.18f, 0.47f), (0.53f, 0.9f)];

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
        Span<PixelBox> before = stackalloc PixelBox[MostBefore];
        for (var i = 0; i < people.Length; i++)
        {
            var box = PixelBox.Of(people[i].Box, size, native);
            var count = FindBefore(people, i, box, size, native, before);
            Describe(bgr, size, box, before[..count], descriptions.Slice(i * Length, Length));
        }
    }

    // Whoever's feet are lower in the picture stands nearer to the camera.
    private static int FindBefore(
        ReadOnlySpan<Detection> people, int index, in PixelBox box, ImageSize size, ImageSize native, Span<PixelBox> before)
    {
        var count = 0;
        for (var i = 0; i < people.Length && count < before.Length; i++)
        {
            if (people[i].Box.Bottom > people[index].Box.Bottom && people[i].Score >= SureScore
                && PixelBox.Of(people[i].Box, size, native).Inset(Margin) is var other && other.Touches(box))
            {
                before[count++] = other;
            }
        }

        return count;
    }

    private static void Describe(
        ReadOnlySpan<byte> bgr, ImageSize size, in PixelBox box, ReadOnlySpan<PixelBox> before, Span<float> description)
    {
        description.Clear();
        var middle = box.Inset(Inset);
        var (left, right) = (Math.Max(0, middle.Left), Math.Min(size.Width, middle.Right));
        for (var part = 0; part < Parts; part++)
        {
            var histogram = description.Slice(part * Bins, Bins);
            var (from, to) = (box.Row(Bands[part].From), box.Row(Bands[part].To));
            var seen = 0;
            for (var y = Math.Max(0, from); y < Math.Min(size.Height, to); y++)
            {
                for (var x = left; x < right; x++)
                {
                    if (!IsHidden(before, x, y))
                    {
                        seen++;
                        var pixel = bgr.Slice(3 * ((y * size.Width) + x), 3);
                        Count(histogram, pixel[2], pixel[1], pixel[0]);
                    }
                }
            }

            if (seen < LeastSeen * (to - from) * (middle.Right - middle.Left))
            {
                histogram.Clear();
            }

            TakeRoots(histogram);
        }
    }

    private static bool IsHidden(ReadOnlySpan<PixelBox> before, int x, int y)
    {
        foreach (ref readonly var box in before)
        {
            if (box.Holds(x, y))
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
