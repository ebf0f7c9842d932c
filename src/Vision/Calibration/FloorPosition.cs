namespace StoreTracking.Vision.Calibration;

/// <summary>Where somebody stands.</summary>
/// <param name="X">Metres on the plan, x.</param>
/// <param name="Y">Metres on the plan, y.</param>
/// <param name="Sigma">The standard deviation in metres: the root mean square over the two axes.</param>
public readonly record struct FloorPosition(double X, double Y, double Sigma);
