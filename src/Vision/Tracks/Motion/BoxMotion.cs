namespace StoreTracking.Vision.Tracks;

/// <summary>
/// How people's boxes move, and how well detectors place them. Lengths are given in box heights, so that the same
/// figures hold near the camera and far from it: an adult's height is about 1.7 m.
/// </summary>
public sealed record BoxMotion
{
    /// <summary>For how long a velocity lasts: after this time 37 % of it is left. Default: 2 s.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The usual speed of the centre along each axis, in box heights a second. Default: 0.5, or about 0.85 m/s.</summary>
    public double CentreSpeed { get; init; } = 0.5;

    /// <summary>The standard deviation of a detected centre, in box heights. Default: 0.05.</summary>
    public double CentreNoise { get; init; } = 0.05;

    /// <summary>The usual relative change of the height and of the aspect, per second. Default: 0.2.</summary>
    public double SizeSpeed { get; init; } = 0.2;

    /// <summary>The relative standard deviation of a detected height and of a detected aspect. Default: 0.1.</summary>
    public double SizeNoise { get; init; } = 0.1;

    internal IEnumerable<string> Problems()
    {
        if (Memory <= TimeSpan.Zero)
        {
            yield return $"Motion.Memory is {Memory}: it must be longer than zero.";
        }

        foreach (var (name, value) in new[]
        {
            (nameof(CentreSpeed), CentreSpeed), (nameof(CentreNoise), CentreNoise),
            (nameof(SizeSpeed), SizeSpeed), (nameof(SizeNoise), SizeNoise),
        })
        {
            if (!(value > 0 && double.IsFinite(value)))
            {
                yield return FormattableString.Invariant($"Motion.{name} is {value}: it must be a number above zero.");
            }
        }
    }
}
