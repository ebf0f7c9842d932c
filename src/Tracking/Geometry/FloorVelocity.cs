namespace StoreTracking.Tracking.Geometry;

/// <summary>A velocity on a floor's plan, in metres per second.</summary>
public readonly record struct FloorVelocity(double X, double Y)
{
    /// <summary>The speed in metres per second.</summary>
    public double Speed => Math.Sqrt((X * X) + (Y * Y));
}
