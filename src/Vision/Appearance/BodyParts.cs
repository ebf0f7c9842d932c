using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Appearance;

/// <summary>
/// Where the parts of a standing body lie in its box, as shares of the height from the crown: head to the chin (0.13 of the
/// stature), shoulders to hips (0.18 to 0.47), and the legs without the feet (0.53 to 0.9), after Drillis and Contini (1966).
/// </summary>
internal static class BodyParts
{
    // The outer parts of a box show what is beside the person; the parts that are described are the narrower ones.
    private const float Inset = 0.22f;
    private const float BodyInset = 0.1f;

    /// <summary>The head, in pixels of the picture.</summary>
    public static PixelArea Head(in ImageBox box, ImageSize size, ImageSize native) => Band(box, size, native, Inset, 0.01f, 0.13f);

    /// <summary>Shoulders to hips.</summary>
    public static PixelArea Trunk(in ImageBox box, ImageSize size, ImageSize native) => Band(box, size, native, Inset, 0.18f, 0.47f);

    /// <summary>The legs without the feet.</summary>
    public static PixelArea Legs(in ImageBox box, ImageSize size, ImageSize native) => Band(box, size, native, Inset, 0.53f, 0.9f);

    /// <summary>What the whole body hides of those behind it.</summary>
    public static PixelArea Body(in ImageBox box, ImageSize size, ImageSize native) => Band(box, size, native, BodyInset, 0, 1);

    private static PixelArea Band(in ImageBox box, ImageSize size, ImageSize native, float inset, float from, float to)
    {
        var (scaleX, scaleY) = ((float)size.Width / native.Width, (float)size.Height / native.Height);
        return new(
            Math.Max(0, (int)MathF.Round((box.Left + (inset * box.Width)) * scaleX)),
            Math.Max(0, (int)MathF.Round((box.Top + (from * box.Height)) * scaleY)),
            Math.Min(size.Width, (int)MathF.Round((box.Right - (inset * box.Width)) * scaleX)),
            Math.Min(size.Height, (int)MathF.Round((box.Top + (to * box.Height)) * scaleY)));
    }
}

/// <summary>A part of a picture, in whole pixels; right and bottom edge exclusive. It may be empty.</summary>
internal readonly record struct PixelArea(int Left, int Top, int Right, int Bottom)
{
    /// <summary>How many pixels it has.</summary>
    public int Count => Math.Max(0, Right - Left) * Math.Max(0, Bottom - Top);

    /// <summary>Whether a pixel is part of it.</summary>
    public bool Holds(int x, int y) => x >= Left && x < Right && y >= Top && y < Bottom;
}
