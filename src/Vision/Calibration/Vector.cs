namespace StoreTracking.Vision.Calibration;

/// <summary>Three numbers that belong together.</summary>
internal readonly record struct Vector(double A, double B, double C)
{
    public double Length => Math.Sqrt(Dot(this, this));

    public static Vector operator +(in Vector left, in Vector right) => new(left.A + right.A, left.B + right.B, left.C + right.C);

    public static Vector operator *(double factor, in Vector vector) => new(factor * vector.A, factor * vector.B, factor * vector.C);

    public static double Dot(in Vector left, in Vector right) => (left.A * right.A) + (left.B * right.B) + (left.C * right.C);

    public static Vector Cross(in Vector left, in Vector right) => new(
        (left.B * right.C) - (left.C * right.B), (left.C * right.A) - (left.A * right.C), (left.A * right.B) - (left.B * right.A));
}
