namespace StoreTracking.Vision.Calibration;

/// <summary>
/// What is assumed of a person whose box is put on the floor. The noise of edges was chosen by the
/// likelihood of true places, over the detections of the shipped detector in rendered pictures; for the detections of a common one in a
/// recorded hall it is up to four times too cautious.
/// </summary>
public sealed record PersonModel
{
    /// <summary>The usual height of a standing person, in metres: that which heads are placed at. Default: 1.7.</summary>
    public double Height { get; init; } = 1.7;

    /// <summary>
    /// The breadth of a body with the arms beside it, in heights. Default: 0.32 (shoulders are 0.259 of the stature broad; Drillis and
    /// Contini 1966).
    /// </summary>
    public double Breadth { get; init; } = 0.32;

    /// <summary>The standard deviation of an edge of a box that shows the body's end, in box heights. Default: 0.045.</summary>
    public double EdgeNoise { get; init; } = 0.045;

    /// <summary>By how much more the edges of the most doubtful detections deviate than those of the surest, as a share. Default: 2.</summary>
    public double DoubtfulNoise { get; init; } = 2;

    /// <summary>The standard deviation of the lower edge where the feet are hidden, in box heights. Default: 0.2.</summary>
    public double HiddenFeetNoise { get; init; } = 0.2;

    /// <summary>The share of the surest detections whose feet are hidden, 0 to 1. Default: 0.1.</summary>
    public double LeastHiddenFeet { get; init; } = 0.1;

    /// <summary>The share of the most doubtful ones, 0 to 1; between them it goes evenly with the score. Default: 0.8.</summary>
    public double MostHiddenFeet { get; init; } = 0.8;

    /// <summary>The least standard deviation of a box's edges, in pixels of the camera's own image. Default: 1.</summary>
    public double LeastPixelNoise { get; init; } = 1;

    /// <summary>How likely the feet of a detection are hidden.</summary>
    internal double HiddenFeet(double score) => MostHiddenFeet + ((LeastHiddenFeet - MostHiddenFeet) * Math.Clamp(score, 0, 1));

    internal void Validate()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(Height), Height), (nameof(Breadth), Breadth), (nameof(EdgeNoise), EdgeNoise), (nameof(HiddenFeetNoise), HiddenFeetNoise), (nameof(LeastPixelNoise), LeastPixelNoise),
        })
        {
            if (!(value > 0 && double.IsFinite(value)))
            {
                throw new CalibrationException(FormattableString.Invariant(
                    $"The person model has {name} = {value}: it must be a number above zero."));
            }
        }

        foreach (var (name, value) in new[]
        {
            (nameof(LeastHiddenFeet), LeastHiddenFeet), (nameof(MostHiddenFeet), MostHiddenFeet),
        })
        {
            if (!(value is >= 0 and <= 1))
            {
                throw new CalibrationException(FormattableString.Invariant(
                    $"The person model has {name} = {value}: it must lie between 0 and 1."));
            }
        }
    }
}
