namespace StoreTracking.Vision.Calibration;

/// <summary>What is assumed of a person whose box is put on the floor.</summary>
public sealed record PersonModel
{
    /// <summary>The height of a standing person, in metres. Default: 1.7.</summary>
    public double Height { get; init; } = 1.7;

    /// <summary>The standard deviation of that height, in metres. Default: 0.1.</summary>
    public double HeightSigma { get; init; } = 0.1;

    /// <summary>The height below which a box is taken for somebody whose feet are hidden, in metres. Default: 1.2.</summary>
    public double LeastHeight { get; init; } = 1.2;

    /// <summary>
    /// The standard deviation of a box's edges, in box heights. Default: 0.04, as measured between a common detector's
    /// boxes and true ones.
    /// </summary>
    public double EdgeNoise { get; init; } = 0.04;

    /// <summary>The least standard deviation of a box's edges, in pixels of the camera's own image. Default: 1.</summary>
    public double LeastPixelNoise { get; init; } = 1;

    internal void Validate()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(Height), Height), (nameof(HeightSigma), HeightSigma), (nameof(LeastHeight), LeastHeight),
            (nameof(EdgeNoise), EdgeNoise), (nameof(LeastPixelNoise), LeastPixelNoise),
        })
        {
            if (!(value > 0 && double.IsFinite(value)))
            {
                throw new CalibrationException(FormattableString.Invariant(
                    $"The person model has {name} = {value}: it must be a number above zero."));
            }
        }

        if (LeastHeight >= Height)
        {
            throw new CalibrationException(FormattableString.Invariant(
                $"The person model has {nameof(LeastHeight)} = {LeastHeight}: it must be less than {nameof(Height)}, which is {Height}."));
        }
    }
}
