using StoreTracking.Vision.Geometry;

namespace StoreTracking.Detector.Labelling;

/// <summary>A part of a frame, cut out, and mirrored or not: one look of the detector at it.</summary>
internal sealed class View(ImageSize frame, int left, int top, ImageSize size, bool isMirrored)
{
    // A box that ends this near to a cut has most likely been cut.
    private const int CutMargin = 8;

    private readonly byte[] _pixels = new byte[3 * size.Width * size.Height];

    /// <summary>The size of the part.</summary>
    public ImageSize Size => size;

    /// <summary>The frame whole and in four overlapping quarters, each as it is and mirrored.</summary>
    public static View[] Of(ImageSize frame)
    {
        // Six tenths of each side: what lies across a cut of one quarter is whole in another, unless it is large.
        var quarter = new ImageSize(frame.Width * 6 / 10, frame.Height * 6 / 10);
        var (right, bottom) = (frame.Width - quarter.Width, frame.Height - quarter.Height);
        (int Left, int Top, ImageSize Size)[] parts =
            [(0, 0, frame), (0, 0, quarter), (right, 0, quarter), (0, bottom, quarter), (right, bottom, quarter)];
        bool[] ways = [false, true];
        return [.. parts.SelectMany(part => ways.Select(isMirrored => new View(frame, part.Left, part.Top, part.Size, isMirrored)))];
    }

    /// <summary>The pixels of the part, packed BGR.</summary>
    public ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> pixels)
    {
        for (var y = 0; y < size.Height; y++)
        {
            var row = pixels.Slice(3 * (((top + y) * frame.Width) + left), 3 * size.Width);
            var target = _pixels.AsSpan(3 * y * size.Width, 3 * size.Width);
            if (isMirrored)
            {
                for (var x = 0; x < size.Width; x++)
                {
                    row.Slice(3 * (size.Width - 1 - x), 3).CopyTo(target[(3 * x)..]);
                }
            }
            else
            {
                row.CopyTo(target);
            }
        }

        return _pixels;
    }

    /// <summary>A box of the part in the frame; null where it ends at a cut, so that the rest of the person is elsewhere.</summary>
    public ImageBox? ToFrame(ImageBox box)
    {
        var (first, last) = isMirrored ? (size.Width - box.Right, size.Width - box.Left) : (box.Left, box.Right);
        var isCut = (left > 0 && first < CutMargin)
            || (top > 0 && box.Top < CutMargin)
            || (left + size.Width < frame.Width && last > size.Width - CutMargin)
            || (top + size.Height < frame.Height && box.Bottom > size.Height - CutMargin);
        return isCut ? null : new(left + first, top + box.Top, left + last, top + box.Bottom);
    }
}
