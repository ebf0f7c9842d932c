using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Appearance;

/// <summary>
/// The clothes by which a store knows its staff: the colour of what covers the trunk, of what covers the legs, or both. What a
/// look leaves of a person is one number.
/// </summary>
/// <param name="upper">The colour of the trunk's clothes; null where any will do.</param>
/// <param name="lower">The colour of the legs' clothes; null where any will do.</param>
public sealed class Uniform(ClothColour? upper, ClothColour? lower)
{
    // An open vest with the arms before it, or an apron seen from the side, covers about a third of where a trunk is looked for.
    private const float FullShare = 0.3f;

    /// <summary>How like somebody's clothes are to the uniform.</summary>
    /// <param name="bgr">The picture: packed BGR, 3 · width · height bytes.</param>
    /// <param name="size">Its size.</param>
    /// <param name="native">The size of the camera's own image, of which the picture is a scaled copy.</param>
    /// <param name="box">The person, in pixels of the camera's own image.</param>
    /// <returns>0 where nothing has its colours, or is not in the picture, to 1 where enough has them on trunk and legs.</returns>
    public float Likeness(ReadOnlySpan<byte> bgr, ImageSize size, ImageSize native, in ImageBox box)
    {
        var trunk = upper is { } top ? Share(top, bgr, size, BodyParts.Trunk(box, size, native)) : 1;
        var legs = lower is { } bottom ? Share(bottom, bgr, size, BodyParts.Legs(box, size, native)) : 1;
        return Math.Min(1, Math.Min(trunk, legs) / FullShare);
    }

    private static float Share(ClothColour colour, ReadOnlySpan<byte> bgr, ImageSize size, in PixelArea area)
    {
        var matching = 0;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
            {
                var pixel = bgr.Slice(3 * ((y * size.Width) + x), 3);
                matching += colour.Matches(pixel[2], pixel[1], pixel[0]) ? 1 : 0;
            }
        }

        return area.Count == 0 ? 0 : (float)matching / area.Count;
    }
}
