namespace StoreTracking.Vision.Tracks;

/// <summary>
/// A Kalman filter for one coordinate and its velocity. The velocity is an Ornstein-Uhlenbeck process: it keeps its
/// value for about <c>memory</c> and returns to rest, as the velocity of somebody in a shop does (the first-order
/// model of Singer, "Estimating Optimal Tracking Filter Performance for Manned Maneuvering Targets", 1970, applied to
/// velocity). Its exact discretisation makes the estimate independent of how the elapsed time is cut into frames.
/// </summary>
public record struct MotionAxis
{
    private double _positionVariance;
    private double _covariance;
    private double _velocityVariance;

    /// <summary>Starts at a measured position with an unknown velocity.</summary>
    /// <param name="position">The measured position.</param>
    /// <param name="variance">The measurement's variance.</param>
    /// <param name="speed">The standard deviation of the velocity, per second.</param>
    public MotionAxis(double position, double variance, double speed)
    {
        Position = position;
        _positionVariance = variance;
        _velocityVariance = speed * speed;
    }

    /// <summary>The estimated position.</summary>
    public double Position { get; private set; }

    /// <summary>The estimated velocity, per second.</summary>
    public double Velocity { get; private set; }

    /// <summary>The variance of <see cref="Position"/>.</summary>
    public readonly double Variance => _positionVariance;

    /// <summary>Moves the estimate on.</summary>
    /// <param name="seconds">The elapsed time.</param>
    /// <param name="memory">The time constant with which velocity fades, in seconds.</param>
    /// <param name="speed">The standard deviation of the velocity of a coordinate left alone for long, per second.</param>
    public void Predict(double seconds, double memory, double speed)
    {
        var keep = Math.Exp(-seconds / memory);
        var reach = memory * (1 - keep);
        Position += reach * Velocity;
        Velocity *= keep;

        // With white noise of density 2·speed²/memory the stationary variance of the velocity is speed².
        var density = 2 * speed * speed / memory;
        var velocityNoise = density * memory / 2 * (1 - (keep * keep));
        var crossNoise = density / 2 * reach * reach;
        var positionNoise = density * memory * memory * (seconds - (2 * reach) + (memory / 2 * (1 - (keep * keep))));
        _positionVariance += (2 * reach * _covariance) + (reach * reach * _velocityVariance) + Math.Max(0, positionNoise);
        _covariance = (keep * (_covariance + (reach * _velocityVariance))) + crossNoise;
        _velocityVariance = (keep * keep * _velocityVariance) + velocityNoise;
    }

    /// <summary>Takes a measurement in.</summary>
    /// <param name="position">The measured position.</param>
    /// <param name="variance">The measurement's variance; positive.</param>
    public void Update(double position, double variance)
    {
        var innovation = position - Position;
        var total = _positionVariance + variance;
        var positionGain = _positionVariance / total;
        var velocityGain = _covariance / total;
        Position += positionGain * innovation;
        Velocity += velocityGain * innovation;
        _velocityVariance -= velocityGain * _covariance;
        _covariance *= 1 - positionGain;
        _positionVariance *= 1 - positionGain;
    }
}
