namespace StoreTracking.Vision.Calibration;

/// <summary>
/// A projective map between two planes: a 3x3 matrix, row by row, that takes (x, y, 1) to (u·w, v·w, w). Its sign
/// matters: a point is on the seen side of the horizon where w is positive.
/// </summary>
public readonly record struct Homography(
    double M11, double M12, double M13,
    double M21, double M22, double M23,
    double M31, double M32, double M33)
{
    /// <summary>The map that changes nothing.</summary>
    public static Homography Identity { get; } = new(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /// <summary>The determinant.</summary>
    public double Determinant =>
        (M11 * ((M22 * M33) - (M23 * M32))) - (M12 * ((M21 * M33) - (M23 * M31))) + (M13 * ((M21 * M32) - (M22 * M31)));

    /// <summary>The square root of the sum of the squared entries.</summary>
    public double Norm => Math.Sqrt(
        (M11 * M11) + (M12 * M12) + (M13 * M13) + (M21 * M21) + (M22 * M22) + (M23 * M23) + (M31 * M31) + (M32 * M32) + (M33 * M33));

    /// <summary>Reads nine numbers, row by row.</summary>
    /// <exception cref="CalibrationException">There are not nine, one is not finite, or the matrix has no inverse.</exception>
    public static Homography FromRows(ReadOnlySpan<double> rows)
    {
        if (rows.Length != 9)
        {
            throw new CalibrationException($"A homography has {rows.Length} numbers: it needs nine, row by row.");
        }

        var homography = new Homography(rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7], rows[8]);
        return homography.HasInverse
            ? homography
            : throw new CalibrationException("A homography has no inverse, or an entry that is not finite: it must map the image to the plane one to one.");
    }

    /// <summary>Fits a map from the image to the floor to four or more pairs; see <see cref="HomographyEstimator"/>.</summary>
    /// <exception cref="CalibrationException">The pairs do not determine a map.</exception>
    public static HomographyFit Fit(ReadOnlySpan<CalibrationPair> pairs) => HomographyEstimator.Fit(pairs);

    /// <summary>The map that applies <paramref name="right"/> first.</summary>
    public static Homography operator *(in Homography left, in Homography right) => new(
        (left.M11 * right.M11) + (left.M12 * right.M21) + (left.M13 * right.M31),
        (left.M11 * right.M12) + (left.M12 * right.M22) + (left.M13 * right.M32),
        (left.M11 * right.M13) + (left.M12 * right.M23) + (left.M13 * right.M33),
        (left.M21 * right.M11) + (left.M22 * right.M21) + (left.M23 * right.M31),
        (left.M21 * right.M12) + (left.M22 * right.M22) + (left.M23 * right.M32),
        (left.M21 * right.M13) + (left.M22 * right.M23) + (left.M23 * right.M33),
        (left.M31 * right.M11) + (left.M32 * right.M21) + (left.M33 * right.M31),
        (left.M31 * right.M12) + (left.M32 * right.M22) + (left.M33 * right.M32),
        (left.M31 * right.M13) + (left.M32 * right.M23) + (left.M33 * right.M33));

    /// <summary>Every entry times a factor: the same map, on the other side of the horizon where the factor is negative.</summary>
    public static Homography operator *(double factor, in Homography homography) => new(
        factor * homography.M11, factor * homography.M12, factor * homography.M13,
        factor * homography.M21, factor * homography.M22, factor * homography.M23,
        factor * homography.M31, factor * homography.M32, factor * homography.M33);

    /// <summary>The map that applies <paramref name="right"/> first.</summary>
    public static Homography Multiply(in Homography left, in Homography right) => left * right;

    /// <summary>The third coordinate of a mapped point: positive on the seen side of the horizon.</summary>
    public double Depth(double x, double y) => (M31 * x) + (M32 * y) + M33;

    /// <summary>Maps a point.</summary>
    /// <returns>False where the point lies on the horizon, beyond it, or is not finite.</returns>
    public bool TryApply(double x, double y, out double u, out double v)
    {
        var depth = Depth(x, y);
        u = ((M11 * x) + (M12 * y) + M13) / depth;
        v = ((M21 * x) + (M22 * y) + M23) / depth;
        return depth > 0 && double.IsFinite(u) && double.IsFinite(v);
    }

    /// <summary>
    /// The map back. A point with a positive third coordinate has one with the inverse, too.
    /// </summary>
    /// <exception cref="CalibrationException">The matrix has no inverse.</exception>
    public Homography Invert()
    {
        if (!HasInverse)
        {
            throw new CalibrationException("A homography has no inverse: it must map the image to the plane one to one.");
        }

        var adjugate = new Homography(
            (M22 * M33) - (M23 * M32), (M13 * M32) - (M12 * M33), (M12 * M23) - (M13 * M22),
            (M23 * M31) - (M21 * M33), (M11 * M33) - (M13 * M31), (M13 * M21) - (M11 * M23),
            (M21 * M32) - (M22 * M31), (M12 * M31) - (M11 * M32), (M11 * M22) - (M12 * M21));
        return (1 / Determinant) * adjugate;
    }

    // Rows and columns differ in unit (pixels, metres), which makes the determinants of good maps small, too.
    private bool HasInverse => double.IsFinite(Determinant) && Math.Abs(Determinant) > 1e-24 * Math.Pow(Norm, 3);
}
