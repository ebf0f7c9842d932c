namespace StoreTracking.Tracking.Geometry;

/// <summary>A point on a floor's plan, in metres: x to the right, y up.</summary>
public readonly record struct FloorPoint(double X, double Y)
{
    /// <summary>Whether both coordinates are numbers and finite.</summary>
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);

    /// <summary>The Euclidean distance in metres; positive infinity where either point is not finite.</summary>
    public double DistanceTo(FloorPoint other)
    {
        var distance = Math.Sqrt(SquaredDistanceTo(other));
        return double.IsFinite(distance) ? distance : double.PositiveInfinity;
    }

    /// <summary>The point at a share of the way to another: 0 gives this point, 1 the other.</summary>
    public FloorPoint Towards(FloorPoint other, double share) =>
        new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share));

    /// <summary>The point reached after some seconds at a velocity.</summary>
    public FloorPoint After(FloorVelocity velocity, double seconds) =>
        new(X + (velocity.X * seconds), Y + (velocity.Y * seconds));

    private double SquaredDistanceTo(FloorPoint other)
    {
        var (dx, dy) = (other.X - X, other.Y - Y);
        return (dx * dx) + (dy * dy);
    }
}
