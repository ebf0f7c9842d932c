using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>Where somebody may be: a Gaussian on the floor.</summary>
/// <param name="Position">The mean, in metres.</param>
/// <param name="Covariance">The covariance, in square metres.</param>
public readonly record struct PlaceEstimate(FloorPoint Position, FloorCovariance Covariance)
{
    internal bool IsUsable => Position.IsFinite && Covariance.IsUsable;

    /// <summary>The density of two estimates' difference, were they of one place.</summary>
    internal static double Agreement(in PlaceEstimate a, in PlaceEstimate b) =>
        (a.Covariance + b.Covariance).Density(a.Position.X - b.Position.X, a.Position.Y - b.Position.Y);

    /// <summary>What two independent estimates of one place say together: the product of their densities.</summary>
    internal static PlaceEstimate Together(in PlaceEstimate a, in PlaceEstimate b)
    {
        // P = A (A + B)^-1 B, and the mean is a + A (A + B)^-1 (b - a).
        var (p, q, sum) = (a.Covariance, b.Covariance, a.Covariance + b.Covariance);
        var d = sum.Determinant;
        var (k11, k12) = (((p.Xx * sum.Yy) - (p.Xy * sum.Xy)) / d, ((p.Xy * sum.Xx) - (p.Xx * sum.Xy)) / d);
        var (k21, k22) = (((p.Xy * sum.Yy) - (p.Yy * sum.Xy)) / d, ((p.Yy * sum.Xx) - (p.Xy * sum.Xy)) / d);
        var (dx, dy) = (b.Position.X - a.Position.X, b.Position.Y - a.Position.Y);
        return new(
            new(a.Position.X + (k11 * dx) + (k12 * dy), a.Position.Y + (k21 * dx) + (k22 * dy)),
            new((k11 * q.Xx) + (k12 * q.Xy), (k11 * q.Xy) + (k12 * q.Yy), (k21 * q.Xy) + (k22 * q.Yy)));
    }

    /// <summary>The mean and the covariance of a mixture of two.</summary>
    internal static PlaceEstimate Mixed(in PlaceEstimate a, double weightOfA, in PlaceEstimate b, double weightOfB)
    {
        var share = weightOfB / (weightOfA + weightOfB);
        var (dx, dy) = (b.Position.X - a.Position.X, b.Position.Y - a.Position.Y);
        var spread = share * (1 - share);
        return new(
            new(a.Position.X + (share * dx), a.Position.Y + (share * dy)),
            ((1 - share) * a.Covariance) + (share * b.Covariance) + new FloorCovariance(spread * dx * dx, spread * dx * dy, spread * dy * dy));
    }
}
