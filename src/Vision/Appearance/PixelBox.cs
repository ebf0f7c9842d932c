using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Appearance;

/// <summary>A person's box in whole pixels of a picture; it may reach beyond the picture's edges.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    /// <summary>The box in a scaled copy of the camera's own image.</summary>
    public static PixelBox Of(in ImageBox box, ImageSize size, ImageSize native)
    {
        var (scaleX, scaleY) = ((float)size.Width / native.Width, (float)size.Height / native.Height);
        return new(
            (int)MathF.Round(box.Left * scaleX), (int)MathF.Round(box.Top * scaleY),
            (int)MathF.Round(box.Right * scaleX), (int)MathF.Round(box.Bottom * scaleY));
    }

    /// <summary>The box without a share of its breadth on either side.</summary>
    public PixelBox Inset(float share)
    {
        var margin = (int)MathF.Round(share * (Right - Left));
        return this with { Left = Left + margin, Right = Right - margin };
    }

    /// <summary>The row that lies a share of the height below the top.</summary>
    public int Row(float share) => Top + (int)MathF.Round(share * (Bottom - Top));

    public bool Touches(in PixelBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Holds(int x, int y) => x >= Left && x < Right && y >= Top && y < Bottom;
}
