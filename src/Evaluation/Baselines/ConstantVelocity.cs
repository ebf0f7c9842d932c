namespace StoreTracking.Evaluation.Baselines;

/// <summary>
/// A Kalman filter (Kalman, "A New Approach to Linear Filtering and Prediction Problems", 1960) of one coordinate and its
/// velocity. Where neither the noise nor the beginning ties coordinates together, as in SORT, one filter for each
/// coordinate is the same as one filter of all.
/// </summary>
internal struct ConstantVelocity(double value, double variance, double velocityVariance)
{
    private double _variance = variance;
    private double _covariance;
    private double _velocityVariance = velocityVariance;

    /// <summary>The coordinate.</summary>
    public double Value { get; private set; } = value;

    /// <summary>How much it changes in a unit of time.</summary>
    public double Velocity { get; set; }

    /// <summary>Lets time pass.</summary>
    /// <param name="time">How much.</param>
    /// <param name="noise">The variance that the coordinate gains.</param>
    /// <param name="velocityNoise">The variance that the velocity gains.</param>
    public void Predict(double time, double noise, double velocityNoise)
    {
        Value += Velocity * time;
        _variance += (time * ((2 * _covariance) + (time * _velocityVariance))) + noise;
        _covariance += time * _velocityVariance;
        _velocityVariance += velocityNoise;
    }

    /// <summary>Takes a measured coordinate in.</summary>
    public void Update(double measured, double measurementVariance)
    {
        var (gain, velocityGain) = (_variance / (_variance + measurementVariance), _covariance / (_variance + measurementVariance));
        var surprise = measured - Value;
        Value += gain * surprise;
        Velocity += velocityGain * surprise;
        _velocityVariance -= velocityGain * _covariance;
        _covariance *= 1 - gain;
        _variance *= 1 - gain;
    }
}
