using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Replay.Annotation;

/// <summary>Packed BGR pixels to draw on, rows from the top; what lies beside the picture is not drawn.</summary>
internal readonly ref struct Picture(Span<byte> pixels, ImageSize size)
{
    private const int Channels = 3;

    private readonly Span<byte> _pixels = pixels;

    /// <summary>The size.</summary>
    public ImageSize Size { get; } = size;

    /// <summary>One pixel: three bytes, blue, green, red.</summary>
    public Span<byte> this[int x, int y] => _pixels.Slice(Channels * ((y * Size.Width) + x), Channels);

    /// <summary>Fills a rectangle.</summary>
    public void Fill(int left, int top, int width, int height, Colour colour)
    {
        var right = Math.Min(left + width, Size.Width);
        var bottom = Math.Min(top + height, Size.Height);
        for (var y = Math.Max(top, 0); y < bottom; y++)
        {
            for (var x = Math.Max(left, 0); x < right; x++)
            {
                colour.CopyTo(this[x, y]);
            }
        }
    }

    /// <summary>Draws a straight line, two pixels wide.</summary>
    public void Line(ImagePoint from, ImagePoint to, Colour colour)
    {
        var steps = Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        if (!(steps <= 4.0 * (Size.Width + Size.Height)))
        {
            // Not finite, or so far beside the picture that hardly a pixel of it would show.
            return;
        }

        for (var step = 0; step <= steps; step++)
        {
            var share = steps > 0 ? step / steps : 0;
            Fill((int)(from.X + (share * (to.X - from.X))), (int)(from.Y + (share * (to.Y - from.Y))), 2, 2, colour);
        }
    }

    /// <summary>Draws the outline of a box, two pixels wide.</summary>
    public void Outline(in ImageBox box, Colour colour)
    {
        var (left, top, width, height) = ((int)box.Left, (int)box.Top, (int)box.Width, (int)box.Height);
        Fill(left, top, width, 2, colour);
        Fill(left, top + height - 2, width, 2, colour);
        Fill(left, top, 2, height, colour);
        Fill(left + width - 2, top, 2, height, colour);
    }
}

/// <summary>A colour.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Writes it as blue, green, red.</summary>
    public void CopyTo(Span<byte> pixel) => (pixel[0], pixel[1], pixel[2]) = (Blue, Green, Red);
}
