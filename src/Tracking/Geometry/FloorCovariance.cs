namespace StoreTracking.Tracking.Geometry;

/// <summary>How uncertain a place on the floor is in which direction: a symmetric 2x2 matrix, in square metres.</summary>
/// <param name="Xx">The variance of x.</param>
/// <param name="Xy">The covariance of x and y.</param>
/// <param name="Yy">The variance of y.</param>
public readonly record struct FloorCovariance(double Xx, double Xy, double Yy)
{
    private static readonly double LogTwoPi = Math.Log(2 * Math.PI);

    /// <summary>The determinant, in m^4.</summary>
    public double Determinant => (Xx * Yy) - (Xy * Xy);

    /// <summary>Whether it is a covariance: finite and positive definite.</summary>
    public bool IsUsable => double.IsFinite(Xx) && double.IsFinite(Yy) && double.IsFinite(Xy) && Xx > 0 && Yy > 0 && Determinant > 0;

    /// <summary>The same in every direction.</summary>
    /// <param name="sigma">The standard deviation per axis, in metres.</param>
    public static FloorCovariance Round(double sigma) => new(sigma * sigma, 0, sigma * sigma);

    /// <summary>The sum of two: that of the sum of two independent errors.</summary>
    public static FloorCovariance operator +(FloorCovariance a, FloorCovariance b) => new(a.Xx + b.Xx, a.Xy + b.Xy, a.Yy + b.Yy);

    /// <summary>Every entry times a factor.</summary>
    public static FloorCovariance operator *(double factor, FloorCovariance a) => new(factor * a.Xx, factor * a.Xy, factor * a.Yy);

    /// <inheritdoc cref="op_Addition"/>
    public static FloorCovariance Add(FloorCovariance a, FloorCovariance b) => a + b;

    /// <inheritdoc cref="op_Multiply"/>
    public static FloorCovariance Multiply(double factor, FloorCovariance a) => factor * a;

    /// <summary>The squared Mahalanobis distance of a difference of two places.</summary>
    public double Squared(double dx, double dy) => ((Yy * dx * dx) - (2 * Xy * dx * dy) + (Xx * dy * dy)) / Determinant;

    /// <summary>The Gaussian density of a difference of two places, per square metre.</summary>
    public double Density(double dx, double dy) => Math.Exp(-Squared(dx, dy) / 2) / (2 * Math.PI * Math.Sqrt(Determinant));

    /// <summary>The natural logarithm of <see cref="Density"/>.</summary>
    public double LogDensity(double dx, double dy) => (-Squared(dx, dy) / 2) - LogTwoPi - (Math.Log(Determinant) / 2);
}
