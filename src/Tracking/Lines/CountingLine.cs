using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Lines;

/// <summary>A line across the floor whose crossings are counted.</summary>
public sealed class CountingLine
{
    /// <summary>The shortest line, in metres.</summary>
    public const double MinimumLength = 0.1;

    private readonly double _inwards;

    /// <summary>Makes a line.</summary>
    /// <param name="id">The line's id.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end.</param>
    /// <param name="inside">Any point on the side that counts as inside.</param>
    /// <exception cref="ArgumentException">The line is too short, not finite, or the inside point lies on it.</exception>
    public CountingLine(string id, FloorPoint from, FloorPoint to, FloorPoint inside)
    {
        (Id, Segment) = (id, new(from, to));
        if (!(Segment.Length >= MinimumLength && double.IsFinite(Segment.Length)))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Line {id} runs from [{from.X}, {from.Y}] to [{to.X}, {to.Y}]; it must be at least {MinimumLength} m long."),
                nameof(to));
        }

        _inwards = Math.Sign(Segment.SideOf(inside));
        if (_inwards == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The inside point [{inside.X}, {inside.Y}] of line {id} must lie on one side of the line, not on it."),
                nameof(inside));
        }
    }

    /// <summary>The line's id.</summary>
    public string Id { get; }

    /// <summary>Where it runs.</summary>
    public Segment Segment { get; }

    /// <summary>The distance in metres from the infinite line through the segment: positive inside, negative outside.</summary>
    public double Depth(FloorPoint point) => _inwards * Segment.SideOf(point);
}
