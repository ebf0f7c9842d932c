namespace StoreTracking.Tracking.Floor;

/// <summary>How like a person's clothes have been of late to a uniform of the store: a running mean of one number.</summary>
internal struct MeanUniform
{
    // The share of a new look, once there are some: at ten frames a second the mean is that of some three seconds.
    private const double Rate = 0.03;

    private double _mean;
    private int _count;

    /// <summary>0 to 1; null where the clothes were never compared.</summary>
    public readonly double? Value => _count > 0 ? _mean : null;

    /// <summary>Takes a look in; nothing where the clothes were not compared.</summary>
    public void Add(double? likeness)
    {
        if (likeness is { } known && double.IsFinite(known))
        {
            _mean += (Math.Clamp(known, 0, 1) - _mean) * Math.Max(Rate, 1.0 / ++_count);
        }
    }
}
