using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// A constant-velocity Kalman filter in metres, with white-noise acceleration (Bar-Shalom, Li and Kirubarajan, Estimation
/// with Applications to Tracking and Navigation, section 6.2). Noise is the same on both axes, so one 2x2 covariance of
/// position and velocity serves both. The state belongs to the time of its newest observation and is never moved by a
/// prediction alone, which makes the result independent of how often it is asked.
/// </summary>
/// <param name="At">The time of the newest observation.</param>
/// <param name="Position">The position then.</param>
/// <param name="Velocity">The velocity then.</param>
/// <param name="Pp">Variance of the position per axis, m^2.</param>
/// <param name="Pv">Covariance of position and velocity per axis, m^2/s.</param>
/// <param name="Vv">Variance of the velocity per axis, m^2/s^2.</param>
internal readonly record struct MotionState(
    DateTimeOffset At, FloorPoint Position, FloorVelocity Velocity, double Pp, double Pv, double Vv)
{
    /// <summary>The state after a first observation: nothing is known of the velocity but its usual size.</summary>
    public static MotionState Begin(DateTimeOffset at, FloorPoint position, double variance, FloorFusionOptions options) =>
        new(at, position, default, variance, 0, options.SpeedSigma * options.SpeedSigma);

    /// <summary>The state at a later time. Beyond the horizon the person is taken to stand and the velocity starts anew.</summary>
    public MotionState PredictTo(DateTimeOffset at, FloorFusionOptions options)
    {
        var dt = (at - At).TotalSeconds;
        var coast = Math.Min(dt, options.CoastHorizon.TotalSeconds);
        var q = options.AccelerationDensity;
        var pp = Pp + (2 * dt * Pv) + (dt * dt * Vv) + (q * dt * dt * dt / 3);
        return dt > coast
            ? new(at, Position.After(Velocity, coast), default, pp, 0, options.SpeedSigma * options.SpeedSigma)
            : new(at, Position.After(Velocity, dt), Velocity, pp, Pv + (dt * Vv) + (q * dt * dt / 2), Vv + (q * dt));
    }

    /// <summary>Where the person is expected at a time, and the variance of an observation's difference from that place.</summary>
    public Expectation Expect(DateTimeOffset at, double variance, FloorFusionOptions options)
    {
        if (at >= At)
        {
            var predicted = PredictTo(at, options);
            return new(predicted.Position, predicted.Pp + variance);
        }

        var dt = (at - At).TotalSeconds;
        return new(Position.After(Velocity, dt), PastVariance(dt, options) + variance);
    }

    /// <summary>
    /// The state after an observation. A late one, older than the state, is compared with the state carried back to its
    /// time and corrects the state where it stands; the motion noise in between is added to the observation's variance
    /// (an approximation that neglects its correlation with the state; Bar-Shalom 2002, "Update with out-of-sequence
    /// measurements in tracking: exact solution", discusses what that costs).
    /// </summary>
    public MotionState Update(DateTimeOffset at, FloorPoint position, double variance, FloorFusionOptions options)
    {
        if (at >= At)
        {
            return PredictTo(at, options).Correct(0, position, variance);
        }

        var dt = (at - At).TotalSeconds;
        return Correct(dt, position, variance + Drift(dt, options));
    }

    /// <summary>
    /// One state from two estimates of one person whose errors are correlated in an unknown way: covariance intersection
    /// with equal weights (Julier and Uhlmann 1997). Both must belong to the same time.
    /// </summary>
    public MotionState JoinedWith(MotionState other)
    {
        // P^-1 = (A^-1 + B^-1) / 2; x = P (A^-1 a + B^-1 b) / 2.
        var a = Inverse(Pp, Pv, Vv);
        var b = Inverse(other.Pp, other.Pv, other.Vv);
        var p = Inverse((a.Pp + b.Pp) / 2, (a.Pv + b.Pv) / 2, (a.Vv + b.Vv) / 2);
        var (x, vx) = Blend(a, Position.X, Velocity.X, b, other.Position.X, other.Velocity.X, p);
        var (y, vy) = Blend(a, Position.Y, Velocity.Y, b, other.Position.Y, other.Velocity.Y, p);
        return new(At, new(x, y), new(vx, vy), p.Pp, p.Pv, p.Vv);
    }

    /// <summary>Corrects by an observation of where the person was <paramref name="dt"/> seconds from the state's time, 0 or negative.</summary>
    private MotionState Correct(double dt, FloorPoint position, double variance)
    {
        // The observation matrix is [1 dt]; m = P h'.
        var mp = Pp + (dt * Pv);
        var mv = Pv + (dt * Vv);
        var s = mp + (dt * mv) + variance;
        var (kp, kv) = (mp / s, mv / s);
        var expected = Position.After(Velocity, dt);
        var (ix, iy) = (position.X - expected.X, position.Y - expected.Y);
        return new(
            At,
            new(Position.X + (kp * ix), Position.Y + (kp * iy)),
            new(Velocity.X + (kv * ix), Velocity.Y + (kv * iy)),
            Pp - (kp * mp),
            Pv - (kp * mv),
            Vv - (kv * mv));
    }

    private double PastVariance(double dt, FloorFusionOptions options) =>
        Pp + (2 * dt * Pv) + (dt * dt * Vv) + Drift(dt, options);

    private static double Drift(double dt, FloorFusionOptions options) =>
        options.AccelerationDensity * Math.Abs(dt * dt * dt) / 3;

    private static (double Pp, double Pv, double Vv) Inverse(double pp, double pv, double vv)
    {
        var determinant = (pp * vv) - (pv * pv);
        return (vv / determinant, -pv / determinant, pp / determinant);
    }

    private static (double Position, double Velocity) Blend(
        (double Pp, double Pv, double Vv) a,
        double ap,
        double av,
        (double Pp, double Pv, double Vv) b,
        double bp,
        double bv,
        (double Pp, double Pv, double Vv) p)
    {
        var position = ((a.Pp * ap) + (a.Pv * av) + (b.Pp * bp) + (b.Pv * bv)) / 2;
        var velocity = ((a.Pv * ap) + (a.Vv * av) + (b.Pv * bp) + (b.Vv * bv)) / 2;
        return ((p.Pp * position) + (p.Pv * velocity), (p.Pv * position) + (p.Vv * velocity));
    }
}

/// <summary>Where an observation is expected, and the variance of its difference from there, per axis, in m^2.</summary>
internal readonly record struct Expectation(FloorPoint Position, double Variance)
{
    /// <summary>The squared Mahalanobis distance of an observation; infinite where it is not finite.</summary>
    public double SquaredMahalanobis(FloorPoint observed)
    {
        var metres = Position.DistanceTo(observed);
        return metres * metres / Variance;
    }
}
