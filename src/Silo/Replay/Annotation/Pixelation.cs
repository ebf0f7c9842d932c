using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Replay.Annotation;

/// <summary>
/// Makes people unrecognisable: replaces blocks of pixels by their mean. In a box the blocks are so coarse that a face
/// covers two or three of them. Everything else gets smaller blocks, since a detector misses people too, mostly those who
/// are small or half hidden: of a head a thirtieth as wide as the image remain three blocks.
/// </summary>
internal static class Pixelation
{
    /// <summary>How much wider and higher than the box the covered area is.</summary>
    public const float Margin = 0.1f;

    /// <summary>How many blocks a box is wide, and how many it is high, at most.</summary>
    public const int BlocksAcross = 6, BlocksDown = 12;

    /// <summary>How many blocks the image is wide at most, where there is no box.</summary>
    public const int ImageBlocksAcross = 96;

    /// <summary>The least side of a block, in pixels.</summary>
    public const int LeastBlock = 8;

    /// <summary>The side of the blocks that cover a box, in pixels.</summary>
    public static int Block(in ImageBox box) => (int)Math.Ceiling(
        Math.Max(LeastBlock, Math.Max(box.Width / BlocksAcross, box.Height / BlocksDown)));

    /// <summary>Covers the whole picture with the smaller blocks.</summary>
    public static void Cover(Picture picture) => Cover(picture, ImageBlocksAcross);

    /// <summary>Covers the whole picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="blocksAcross">How many blocks it is wide at most.</param>
    public static void Cover(Picture picture, int blocksAcross)
    {
        var block = Math.Max(LeastBlock, (picture.Size.Width + blocksAcross - 1) / blocksAcross);
        Cover(picture, 0, 0, picture.Size.Width, picture.Size.Height, block);
    }

    /// <summary>Covers a box, as far as it lies in the picture. A box without an area, or that is not finite, covers nothing.</summary>
    public static void Cover(Picture picture, in ImageBox box)
    {
        if (!box.IsUsable)
        {
            return;
        }

        var (marginX, marginY) = (box.Width * Margin / 2, box.Height * Margin / 2);
        Cover(
            picture,
            (int)Math.Clamp(Math.Floor(box.Left - marginX), 0, picture.Size.Width),
            (int)Math.Clamp(Math.Floor(box.Top - marginY), 0, picture.Size.Height),
            (int)Math.Clamp(Math.Ceiling(box.Right + marginX), 0, picture.Size.Width),
            (int)Math.Clamp(Math.Ceiling(box.Bottom + marginY), 0, picture.Size.Height),
            Block(box));
    }

    private static void Cover(Picture picture, int left, int top, int right, int bottom, int block)
    {
        for (var y = top; y < bottom; y += block)
        {
            for (var x = left; x < right; x += block)
            {
                var (width, height) = (Math.Min(block, right - x), Math.Min(block, bottom - y));
                picture.Fill(x, y, width, height, Mean(picture, x, y, width, height));
            }
        }
    }

    private static Colour Mean(Picture picture, int left, int top, int width, int height)
    {
        int blue = 0, green = 0, red = 0;
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
            {
                var pixel = picture[x, y];
                blue += pixel[0];
                green += pixel[1];
                red += pixel[2];
            }
        }

        var count = width * height;
        return new((byte)(red / count), (byte)(green / count), (byte)(blue / count));
    }
}
