namespace StoreTracking.Vision.Geometry;

/// <summary>
/// An axis-aligned box in a camera's own image, in pixels of its native size: <c>xyxy</c>, the top-left corner and the
/// bottom-right corner, right and bottom edge exclusive.
/// </summary>
public readonly record struct ImageBox(float Left, float Top, float Right, float Bottom)
{
    /// <summary>The width in pixels; negative where the corners are inverted.</summary>
    public float Width => Right - Left;

    /// <summary>The height in pixels; negative where the corners are inverted.</summary>
    public float Height => Bottom - Top;

    /// <summary>The area in square pixels; zero where the box is empty, inverted or not a number.</summary>
    public float Area => Width > 0 && Height > 0 ? Width * Height : 0;

    /// <summary>Whether all four edges are finite and the box covers an area.</summary>
    public bool IsUsable =>
        float.IsFinite(Left) && float.IsFinite(Top) && float.IsFinite(Right) && float.IsFinite(Bottom) && Area > 0;

    /// <summary>The part of the box that lies in an image.</summary>
    public ImageBox Within(ImageSize image) => new(
        Math.Clamp(Left, 0, image.Width), Math.Clamp(Top, 0, image.Height),
        Math.Clamp(Right, 0, image.Width), Math.Clamp(Bottom, 0, image.Height));

    /// <summary>Intersection over union, 0 to 1; zero where either box has no area or holds a value that is not finite.</summary>
    public static float Overlap(in ImageBox a, in ImageBox b)
    {
        var width = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var height = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        if (!(width > 0 && height > 0))
        {
            return 0;
        }

        var intersection = width * height;
        var overlap = intersection / (a.Area + b.Area - intersection);
        return float.IsFinite(overlap) ? Math.Min(overlap, 1) : 0;
    }

    /// <summary>How much of a box lies inside another, 0 to 1; zero where the box has no area.</summary>
    public static float Share(in ImageBox box, in ImageBox other)
    {
        var common = new ImageBox(
            Math.Max(box.Left, other.Left), Math.Max(box.Top, other.Top),
            Math.Min(box.Right, other.Right), Math.Min(box.Bottom, other.Bottom));
        return box.Area > 0 ? common.Area / box.Area : 0;
    }
}
