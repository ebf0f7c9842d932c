using System.Collections.Immutable;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Masks;

/// <summary>
/// Areas of a camera's image that nothing may look at: they are blacked out before a frame is used. A pixel that an area
/// touches is black as a whole. For one thread at a time; once a frame's size is known, blacking out allocates nothing.
/// </summary>
public sealed class PrivacyMask
{
    // Rows are cut at their edges and in between, so that a thin area cannot slip through.
    private static readonly double[] Cuts = [0, 0.25, 0.5, 0.75, 1];

    private readonly ImageSize _drawn;
    private readonly ImmutableArray<ImmutableArray<ImagePoint>> _areas;
    private ImageSize _size;
    private Range[] _black = [];

    /// <summary>Makes the mask of an image.</summary>
    /// <param name="drawn">The size of the image in which the areas were drawn.</param>
    /// <param name="areas">Polygons in its pixels; where one crosses itself, every second overlap is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public PrivacyMask(ImageSize drawn, ImmutableArray<ImmutableArray<ImagePoint>> areas)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(drawn.Width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(drawn.Height);
        (_drawn, _areas) = (drawn, areas);
    }

    /// <summary>Blacks the areas out.</summary>
    /// <param name="bgr">The picture: packed BGR, 3 · width · height bytes.</param>
    /// <param name="size">Its size, of an image that shows the same view as the one in which the areas were drawn.</param>
    public void Apply(Span<byte> bgr, ImageSize size)
    {
        if (size != _size)
        {
            (_black, _size) = (Rasterise(size), size);
        }

        foreach (var black in _black)
        {
            bgr[black].Clear();
        }
    }

    private Range[] Rasterise(ImageSize size)
    {
        var black = new List<Range>();
        var crossings = new List<double>();
        foreach (var area in _areas)
        {
            for (var y = 0; y < size.Height; y++)
            {
                foreach (var cut in Cuts)
                {
                    Cross(area, (y + cut) * _drawn.Height / size.Height, crossings);
                    for (var i = 0; i + 1 < crossings.Count; i += 2)
                    {
                        var left = Math.Clamp((int)Math.Floor(crossings[i] * size.Width / _drawn.Width), 0, size.Width);
                        var right = Math.Clamp((int)Math.Ceiling(crossings[i + 1] * size.Width / _drawn.Width), 0, size.Width);
                        black.Add(new(3 * ((y * size.Width) + left), 3 * ((y * size.Width) + right)));
                    }
                }
            }
        }

        return Merge(black);
    }

    /// <summary>Where a horizontal line crosses the outline, from left to right; a corner belongs to the edge below it.</summary>
    private static void Cross(ImmutableArray<ImagePoint> area, double y, List<double> crossings)
    {
        crossings.Clear();
        for (var i = 0; i < area.Length; i++)
        {
            var (a, b) = (area[i], area[(i + 1) % area.Length]);
            if (a.Y <= y != b.Y <= y)
            {
                crossings.Add(a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)));
            }
        }

        crossings.Sort();
    }

    private static Range[] Merge(List<Range> ranges)
    {
        var merged = new List<Range>();
        foreach (var range in ranges.Where(static range => range.Start.Value < range.End.Value).OrderBy(static range => range.Start.Value))
        {
            if (merged.Count > 0 && range.Start.Value <= merged[^1].End.Value)
            {
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End.Value, range.End.Value));
            }
            else
            {
                merged.Add(range);
            }
        }

        return [.. merged];
    }
}
