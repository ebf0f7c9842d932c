namespace StoreTracking.Tracking.Floor;

/// <summary>
/// How tall somebody is, as learned from where cameras see their head above a place that is known: children, those who sit, and
/// adults. A head is seen where feet are hidden, so that whoever knows the height knows the place. It slowly becomes uncertain
/// again, since people stoop.
/// </summary>
internal readonly record struct BodyHeight(double Mean, double Variance)
{
    /// <summary>What is known of nobody in particular.</summary>
    public static BodyHeight Unknown(FloorFusionOptions options) => new(BodySight.UsualHeight, options.HeightSigma * options.HeightSigma);

    /// <summary>The height some time later.</summary>
    public BodyHeight After(double seconds, FloorFusionOptions options) => new(
        Mean, Math.Min(Variance + (options.HeightDrift * options.HeightDrift * seconds), options.HeightSigma * options.HeightSigma));

    /// <summary>The height after one more look at it.</summary>
    public BodyHeight With(double height, double variance, FloorFusionOptions options)
    {
        if (height < options.LeastHeight || height > options.MostHeight)
        {
            return this;
        }

        var gain = Variance / (Variance + variance);
        return new(Mean + (gain * (height - Mean)), (1 - gain) * Variance);
    }
}
