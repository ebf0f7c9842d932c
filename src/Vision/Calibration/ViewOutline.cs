using System.Collections.Immutable;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// The part of the floor that a camera's image shows well enough to place people on it: up to the image's edges, and no
/// farther than where a small error in the image becomes a large one on the floor, which is short of the horizon.
/// </summary>
internal static class ViewOutline
{
    /// <summary>The largest standard deviation of a place, in metres, for an error of one line in <see cref="Lines"/>.</summary>
    public const double LargestError = 0.25;

    /// <summary>
    /// The lines of the image whose height is the error: about as many as a detector is given. Seen from 3 m above through
    /// a lens of 84 degrees, the limit is some 19 m away, where a person is 30 of these lines high.
    /// </summary>
    public const int Lines = 360;

    // Points along each edge of the image. Distorted edges are curves; between points the outline cuts them short.
    private const int PointsPerEdge = 24;

    // The place from which the outline is searched is the best of a grid over the image.
    private const int GridSteps = 8;

    private const int Halvings = 40;

    /// <summary>The corners of the outline in metres, in order; none where the image shows no floor.</summary>
    public static ImmutableArray<(double X, double Y)> Of(FloorMapping mapping, ImageSize image)
    {
        if (Middle(mapping, image) is not { } middle)
        {
            return [];
        }

        var corners = ImmutableArray.CreateBuilder<(double, double)>(4 * PointsPerEdge);
        for (var i = 0; i < 4 * PointsPerEdge; i++)
        {
            var place = Farthest(mapping, image, middle, OnEdge(image, (double)i / PointsPerEdge));
            corners.Add((place.X, place.Y));
        }

        return corners.MoveToImmutable();
    }

    // Where the image shows the floor best. Beyond the limit and the horizon there is a half of the image at most, so that
    // whatever is seen well is seen in a straight line from here.
    private static ImagePoint? Middle(FloorMapping mapping, ImageSize image)
    {
        var (best, least) = (default(ImagePoint?), LargestError);
        for (var i = 0; i < GridSteps * GridSteps; i++)
        {
            var point = new ImagePoint(
                image.Width * (0.5 + (i % GridSteps)) / GridSteps, image.Height * (0.5 + (i / GridSteps)) / GridSteps);
            if (TrySee(mapping, image, point, out var place) && place.Sigma < least)
            {
                (best, least) = (point, place.Sigma);
            }
        }

        return best;
    }

    private static FloorPosition Farthest(FloorMapping mapping, ImageSize image, ImagePoint from, ImagePoint to)
    {
        if (TrySee(mapping, image, to, out var farthest))
        {
            return farthest;
        }

        var (seen, unseen) = (0.0, 1.0);
        TrySee(mapping, image, from, out farthest);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var share = (seen + unseen) / 2;
            var point = new ImagePoint(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));
            if (TrySee(mapping, image, point, out var place))
            {
                (seen, farthest) = (share, place);
            }
            else
            {
                unseen = share;
            }
        }

        return farthest;
    }

    private static bool TrySee(FloorMapping mapping, ImageSize image, ImagePoint point, out FloorPosition place) =>
        mapping.TryToFloor(point, (double)image.Height / Lines, out place) && place.Sigma <= LargestError;

    /// <summary>A point of the image's edge: 0 to 1 along the upper one, to 2 down the right one, and on around the image.</summary>
    private static ImagePoint OnEdge(ImageSize image, double way)
    {
        var along = way - Math.Floor(way);
        return (int)way switch
        {
            0 => new(along * image.Width, 0),
            1 => new(image.Width, along * image.Height),
            2 => new((1 - along) * image.Width, image.Height),
            _ => new(0, (1 - along) * image.Height),
        };
    }
}
