using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// A Kalman filter of a person's position and velocity, in metres. The velocity is an Ornstein-Uhlenbeck process: it fades
/// towards standing and is stirred up again, so that where somebody unseen may be grows like a walk between shelves, with the
/// root of the time, and not like a flight (the integrated Ornstein-Uhlenbeck model; Stone, Streit, Corwin and Bell, "Bayesian
/// Multiple Target Tracking", 2014, section 1.4). The state belongs to the time of its newest observation and is never moved by a
/// prediction alone, which makes the result independent of how often it is asked.
/// </summary>
/// <param name="At">The time of the newest observation.</param>
/// <param name="Position">The position then.</param>
/// <param name="Velocity">The velocity then.</param>
/// <param name="P">Covariance of the position, m^2.</param>
/// <param name="C">Covariance of position (rows) and velocity (columns), m^2/s.</param>
/// <param name="V">Covariance of the velocity, m^2/s^2.</param>
internal readonly record struct MotionState(
    DateTimeOffset At, FloorPoint Position, FloorVelocity Velocity, FloorCovariance P, CrossCovariance C, FloorCovariance V)
{
    /// <summary>The state after a first observation: nothing is known of the velocity but its usual size.</summary>
    public static MotionState Begin(DateTimeOffset at, FloorPoint position, FloorCovariance noise, FloorFusionOptions options) =>
        new(at, position, default, noise, default, FloorCovariance.Round(options.SpeedSigma));

    /// <summary>The state at a later time.</summary>
    public MotionState PredictTo(DateTimeOffset at, FloorFusionOptions options)
    {
        var t = (at - At).TotalSeconds;
        if (!(t > 0))
        {
            return this;
        }

        var (memory, variance) = (options.SpeedMemory.TotalSeconds, options.SpeedSigma * options.SpeedSigma);
        var a = Math.Exp(-t / memory);
        var b = memory * (1 - a);
        var qp = variance * memory * memory * ((2 * t / memory) - 3 + (4 * a) - (a * a));
        var qc = variance * memory * (1 - a) * (1 - a);
        var qv = variance * (1 - (a * a));
        return new(
            at,
            Position.After(Velocity, b),
            new(a * Velocity.X, a * Velocity.Y),
            new(
                P.Xx + (2 * b * C.Xx) + (b * b * V.Xx) + qp,
                P.Xy + (b * (C.Xy + C.Yx)) + (b * b * V.Xy),
                P.Yy + (2 * b * C.Yy) + (b * b * V.Yy) + qp),
            new(
                a * (C.Xx + (b * V.Xx)) + qc,
                a * (C.Xy + (b * V.Xy)),
                a * (C.Yx + (b * V.Xy)),
                a * (C.Yy + (b * V.Yy)) + qc),
            new((a * a * V.Xx) + qv, a * a * V.Xy, (a * a * V.Yy) + qv));
    }

    /// <summary>The state after an observation at its own time; see <see cref="PredictTo"/>.</summary>
    public MotionState Correct(FloorPoint position, FloorCovariance noise)
    {
        var s = P + noise;
        var d = s.Determinant;

        // Gains K = [P; C'] S^-1, row by row.
        var (kxx, kxy) = (((P.Xx * s.Yy) - (P.Xy * s.Xy)) / d, ((P.Xy * s.Xx) - (P.Xx * s.Xy)) / d);
        var (kyx, kyy) = (((P.Xy * s.Yy) - (P.Yy * s.Xy)) / d, ((P.Yy * s.Xx) - (P.Xy * s.Xy)) / d);
        var (gxx, gxy) = (((C.Xx * s.Yy) - (C.Yx * s.Xy)) / d, ((C.Yx * s.Xx) - (C.Xx * s.Xy)) / d);
        var (gyx, gyy) = (((C.Xy * s.Yy) - (C.Yy * s.Xy)) / d, ((C.Yy * s.Xx) - (C.Xy * s.Xy)) / d);
        var (ix, iy) = (position.X - Position.X, position.Y - Position.Y);
        return new(
            At,
            new(Position.X + (kxx * ix) + (kxy * iy), Position.Y + (kyx * ix) + (kyy * iy)),
            new(Velocity.X + (gxx * ix) + (gxy * iy), Velocity.Y + (gyx * ix) + (gyy * iy)),
            new(
                P.Xx - (kxx * P.Xx) - (kxy * P.Xy),
                P.Xy - (kxx * P.Xy) - (kxy * P.Yy),
                P.Yy - (kyx * P.Xy) - (kyy * P.Yy)),
            new(
                C.Xx - (kxx * C.Xx) - (kxy * C.Yx),
                C.Xy - (kxx * C.Xy) - (kxy * C.Yy),
                C.Yx - (kyx * C.Xx) - (kyy * C.Yx),
                C.Yy - (kyx * C.Xy) - (kyy * C.Yy)),
            new(
                V.Xx - (gxx * C.Xx) - (gxy * C.Yx),
                V.Xy - (gxx * C.Xy) - (gxy * C.Yy),
                V.Yy - (gyx * C.Xy) - (gyy * C.Yy)));
    }
}

/// <summary>Covariance of position (rows) and velocity (columns), m^2/s.</summary>
internal readonly record struct CrossCovariance(double Xx, double Xy, double Yx, double Yy);
