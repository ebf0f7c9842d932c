namespace StoreTracking.Vision.Calibration;

/// <summary>Where somebody stands, and how uncertain that is in which direction.</summary>
/// <param name="X">Metres on the plan, x.</param>
/// <param name="Y">Metres on the plan, y.</param>
/// <param name="Xx">The variance of x, in square metres.</param>
/// <param name="Xy">The covariance of x and y, in square metres.</param>
/// <param name="Yy">The variance of y, in square metres.</param>
public readonly record struct FloorPosition(double X, double Y, double Xx, double Xy, double Yy)
{
    /// <summary>The standard deviation in metres: the root mean square over the two axes.</summary>
    public double Sigma => Math.Sqrt((Xx + Yy) / 2);
}
