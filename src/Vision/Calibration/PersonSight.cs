namespace StoreTracking.Vision.Calibration;

/// <summary>
/// What a person's box says of where they stand: the place of the feet, and that below the head, which depends on how tall the
/// person is. Both are independent estimates of one place; whoever knows the person's height joins them.
/// </summary>
/// <param name="Feet">Where the lower edge of the box puts the feet, provided that it shows them; null where it shows no floor.</param>
/// <param name="GuessedFeet">The same place, as uncertain as it is where the feet are hidden and the edge is the detector's guess.</param>
/// <param name="HiddenFeet">How likely the feet are hidden, 0 to 1.</param>
/// <param name="Head">The place below the head of somebody of usual height; null where the head cannot serve.</param>
public readonly record struct PersonSight(FloorPosition? Feet, FloorPosition GuessedFeet, double HiddenFeet, HeadSight? Head);

/// <summary>The place below somebody's head.</summary>
/// <param name="Place">The place for somebody of <see cref="PersonModel.Height"/>; its covariance is that of the picture alone.</param>
/// <param name="SlopeX">By how many metres along x it moves for each metre that the person is taller.</param>
/// <param name="SlopeY">By how many metres along y.</param>
public readonly record struct HeadSight(FloorPosition Place, double SlopeX, double SlopeY);
