using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>What the fusion knows of a floor's shape.</summary>
public sealed record FloorLayout
{
    /// <summary>A floor of which nothing is known.</summary>
    public static FloorLayout Unknown { get; } = new();

    /// <summary>The plan's lower-left and upper-right corners; absent where the floor has no end.</summary>
    public (FloorPoint Min, FloorPoint Max)? Plan { get; init; }

    /// <summary>Where people come and go.</summary>
    public ImmutableArray<Polygon> Entrances { get; init; } = [];

    /// <summary>Whether a place lies farther than so many metres beyond the plan's edge: nobody on this floor stands there.</summary>
    internal bool IsOff(FloorPoint point, double metres) => Plan is var (min, max)
        && (point.X < min.X - metres || point.X > max.X + metres || point.Y < min.Y - metres || point.Y > max.Y + metres);

    /// <summary>Whether a place lies in an entrance.</summary>
    internal bool IsEntrance(FloorPoint point)
    {
        foreach (var entrance in Entrances)
        {
            if (entrance.Contains(point))
            {
                return true;
            }
        }

        return false;
    }
}
