using System.Collections.Immutable;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>Straight lines of the floor as a camera's image shows them: bent by its lens, short of the horizon, cut at its edges.</summary>
public static class FloorGrid
{
    // A lens bends a line little over so short a way.
    private const double SampleMetres = 0.25;
    private const int MostSamples = 2000;

    // Points that a straight line between others meets this well, in pixels, are left out.
    private const double Tolerance = 0.3;

    private const int Halvings = 30;

    /// <summary>Shows one line.</summary>
    /// <param name="mapping">Between the image and the floor.</param>
    /// <param name="image">The size of the mapping's image.</param>
    /// <param name="from">One end, in metres.</param>
    /// <param name="to">The other end.</param>
    /// <returns>The parts of the line that are in the image, as polylines in pixels; none where it is out of view.</returns>
    public static ImmutableArray<ImmutableArray<ImagePoint>> Show(
        FloorMapping mapping, ImageSize image, (double X, double Y) from, (double X, double Y) to)
    {
        var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        var steps = (int)Math.Clamp(Math.Ceiling(length / SampleMetres), 1, MostSamples);
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<ImagePoint>>();
        var line = new List<ImagePoint>();
        for (var i = 0; i < steps; i++)
        {
            var (start, end) = ((double)i / steps, (double)(i + 1) / steps);
            if (Cut(At, start, end) is not var (a, b) || !ImageEdge.TryClip(image, ref a, ref b))
            {
                Finish(line, lines);
                continue;
            }

            if (line.Count > 0 && Distance(line[^1], a) > Tolerance)
            {
                Finish(line, lines);
            }

            if (line.Count == 0)
            {
                line.Add(a);
            }

            line.Add(b);
        }

        Finish(line, lines);
        return lines.ToImmutable();

        ImagePoint? At(double share) =>
            mapping.TryToImage(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)), out var point) ? point : null;
    }

    /// <summary>The part of a short piece that is before the camera; its ends in the image.</summary>
    private static (ImagePoint From, ImagePoint To)? Cut(Func<double, ImagePoint?> at, double start, double end)
    {
        switch (at(start), at(end))
        {
            case ({ } a, { } b):
                return (a, b);
            case ({ } a, null):
                return (a, Last(at, start, end));
            case (null, { } b):
                return (Last(at, end, start), b);
            default:
                return null;
        }
    }

    /// <summary>The last point that is seen on the way to one that is not.</summary>
    private static ImagePoint Last(Func<double, ImagePoint?> at, double seen, double unseen)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (seen + unseen) / 2;
            (seen, unseen) = at(middle) is null ? (seen, middle) : (middle, unseen);
        }

        return at(seen)!.Value;
    }

    private static void Finish(List<ImagePoint> line, ImmutableArray<ImmutableArray<ImagePoint>>.Builder lines)
    {
        if (line.Count > 1)
        {
            lines.Add(Simplify(line));
        }

        line.Clear();
    }

    private static ImmutableArray<ImagePoint> Simplify(List<ImagePoint> line)
    {
        var kept = ImmutableArray.CreateBuilder<ImagePoint>();
        kept.Add(line[0]);
        var anchor = 0;
        for (var i = 2; i < line.Count; i++)
        {
            for (var between = anchor + 1; between < i; between++)
            {
                if (Distance(line[between], line[anchor], line[i]) > Tolerance)
                {
                    anchor = i - 1;
                    kept.Add(line[anchor]);
                    break;
                }
            }
        }

        kept.Add(line[^1]);
        return kept.ToImmutable();
    }

    private static double Distance(ImagePoint a, ImagePoint b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private static double Distance(ImagePoint point, ImagePoint from, ImagePoint to)
    {
        var length = Distance(from, to);
        return length > 0
            ? Math.Abs(((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X))) / length
            : Distance(point, from);
    }
}
