using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Lines;

namespace StoreTracking.Tracking.Tests.Lines;

/// <summary>A named scene and what a right counter counts in it, over all of its lines.</summary>
internal sealed record CountingScenario(string Name, int In, int Out, params Walker[] Walkers)
{
    /// <summary>A doorway three metres wide, along the x axis; inside is up.</summary>
    public static readonly CountingLine Doorway = new("door", new(-1.5, 0), new(1.5, 0), new(0, 1));

    public CountingLine[] Lines { get; init; } = [Doorway];

    /// <summary>Whether each frame comes twice with the same capture time.</summary>
    public bool Doubled { get; init; }

    /// <summary>The same scene turned about the origin.</summary>
    public CountingScenario Turned(string name, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        FloorPoint Turn(FloorPoint p) => new((p.X * cos) - (p.Y * sin), (p.X * sin) + (p.Y * cos));
        return this with
        {
            Name = name,
            Walkers = [.. Walkers.Select(walker => walker with { Waypoints = [.. walker.Waypoints.Select(w => (w.Seconds, Turn(w.Place)))] })],
            Lines = [.. Lines.Select(line => new CountingLine(line.Id, Turn(line.Segment.From), Turn(line.Segment.To), Turn(Inside(line))))],
        };
    }

    public override string ToString() => Name;

    private static FloorPoint Inside(CountingLine line)
    {
        var (from, to) = (line.Segment.From, line.Segment.To);
        var left = new FloorPoint(from.X - (to.Y - from.Y), from.Y + (to.X - from.X));
        return line.Depth(left) > 0 ? left : new(from.X + (to.Y - from.Y), from.Y - (to.X - from.X));
    }
}
