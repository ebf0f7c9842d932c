using StoreTracking.Grains.Interfaces;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Replay.Annotation;

/// <summary>The counting lines and zones of a floor as a camera sees them.</summary>
internal sealed class PlanOverlay
{
    // A lens bends straight lines, and only a part of one may lie before the camera.
    private const int Pieces = 48;

    private static readonly Colour LineColour = new(255, 196, 0);
    private static readonly Colour ZoneColour = new(64, 200, 255);

    private readonly List<(ImagePoint From, ImagePoint To, Colour Colour)> _strokes = [];

    /// <summary>Projects the plan into the image.</summary>
    /// <param name="floor">The floor.</param>
    /// <param name="mapping">How the image lies on it, for images of the size that is drawn on.</param>
    public PlanOverlay(FloorConfiguration floor, FloorMapping mapping)
    {
        foreach (var zone in floor.Zones)
        {
            for (var corner = 0; corner < zone.Polygon.Length; corner++)
            {
                Add(mapping, zone.Polygon[corner], zone.Polygon[(corner + 1) % zone.Polygon.Length], ZoneColour);
            }
        }

        foreach (var line in floor.Lines)
        {
            Add(mapping, line.From, line.To, LineColour);
        }
    }

    /// <summary>Draws it.</summary>
    public void Draw(Picture picture)
    {
        foreach (var (from, to, colour) in _strokes)
        {
            picture.Line(from, to, colour);
        }
    }

    private void Add(FloorMapping mapping, PlanPoint from, PlanPoint to, Colour colour)
    {
        ImagePoint? before = null;
        for (var piece = 0; piece <= Pieces; piece++)
        {
            var share = (double)piece / Pieces;
            var isSeen = mapping.TryToImage(
                from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)), out var point);
            if (isSeen && before is { } start)
            {
                _strokes.Add((start, point, colour));
            }

            before = isSeen ? point : null;
        }
    }
}
