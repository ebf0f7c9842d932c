namespace StoreTracking.Evaluation.Baselines;

/// <summary>One track of the plain tracker on a floor: each coordinate in metres with its velocity in m/s.</summary>
internal sealed class FloorSortTrack(int id, (double X, double Y) position, double seconds)
{
    // A position is good to 0.3 m, a walk is about 1 m/s and changes by as much within a second.
    private const double PositionVariance = 0.3 * 0.3;
    private const double SpeedVariance = 1;

    private ConstantVelocity _x = new(position.X, PositionVariance, SpeedVariance);
    private ConstantVelocity _y = new(position.Y, PositionVariance, SpeedVariance);

    public int Id => id;

    public double X => _x.Value;

    public double Y => _y.Value;

    public double LastSeen { get; private set; } = seconds;

    /// <summary>In how many moments it was seen.</summary>
    public int Hits { get; private set; } = 1;

    public void Predict(double elapsed)
    {
        _x.Predict(elapsed, 0, SpeedVariance * elapsed);
        _y.Predict(elapsed, 0, SpeedVariance * elapsed);
    }

    public void Update((double X, double Y) measured, double at)
    {
        _x.Update(measured.X, PositionVariance);
        _y.Update(measured.Y, PositionVariance);
        Hits += at > LastSeen ? 1 : 0;
        LastSeen = at;
    }
}
