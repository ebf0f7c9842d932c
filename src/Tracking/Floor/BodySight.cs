using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// What one picture says of where somebody stands: by the feet, and by the head, which stands above a place that depends on how
/// tall the person is.
/// </summary>
public readonly record struct BodySight
{
    /// <summary>The height for which <see cref="Head"/> holds, in metres.</summary>
    public const double UsualHeight = 1.7;

    /// <summary>Where the feet are, provided that the picture shows them; null where only the head leads to a place.</summary>
    public PlaceEstimate? Feet { get; init; }

    /// <summary>The same place, as uncertain as it is where the feet are hidden.</summary>
    public PlaceEstimate? GuessedFeet { get; init; }

    /// <summary>How likely the feet are hidden, 0 to 1.</summary>
    public double HiddenFeet { get; init; }

    /// <summary>The place below the head of somebody of <see cref="UsualHeight"/>; null where the head cannot serve.</summary>
    public PlaceEstimate? Head { get; init; }

    /// <summary>By how many metres along x and y that place moves for each metre that the person is taller.</summary>
    public (double X, double Y) HeadSlope { get; init; }

    internal bool IsUsable => (Feet ?? Head) is not null
        && (Feet is not { } feet || (feet.IsUsable && (GuessedFeet ?? feet).IsUsable))
        && (Head is not { } head || (head.IsUsable && double.IsFinite(HeadSlope.X) && double.IsFinite(HeadSlope.Y)));

    /// <summary>Somebody whose place is known and whose height does not matter.</summary>
    public static BodySight At(FloorPoint position, FloorCovariance covariance) => new() { Feet = new(position, covariance) };

    /// <summary>Where somebody of a height stands.</summary>
    /// <param name="height">The mean and the variance of the height, in metres.</param>
    /// <param name="logFit">Receives the natural logarithm of how well feet and head agree for that height; 0 where one is missing.</param>
    internal PlaceEstimate Place((double Mean, double Variance) height, out double logFit)
    {
        logFit = 0;
        var hidden = GuessedFeet is null ? 0 : HiddenFeet;
        if (Head is null)
        {
            return hidden == 0 ? Feet!.Value : PlaceEstimate.Mixed(Feet!.Value, 1 - hidden, GuessedFeet!.Value, hidden);
        }

        var head = Below(height);
        if (Feet is not { } seen)
        {
            return head;
        }

        var guessed = GuessedFeet ?? seen;
        var shown = (1 - hidden) * PlaceEstimate.Agreement(seen, head);
        var guesses = hidden * PlaceEstimate.Agreement(guessed, head);
        logFit = Math.Log(Math.Max(shown + guesses, LeastAgreement));
        return guesses > shown * MostOdds || !(shown > 0) ? PlaceEstimate.Together(guessed, head)
            : shown > guesses * MostOdds ? PlaceEstimate.Together(seen, head)
            : PlaceEstimate.Mixed(PlaceEstimate.Together(seen, head), shown, PlaceEstimate.Together(guessed, head), guesses);
    }

    /// <summary>How tall the person is who stands at a place.</summary>
    /// <param name="place">The place, known by other means.</param>
    /// <returns>The height and its variance, in metres; null where the head says nothing.</returns>
    internal (double Height, double Variance)? HeightAt(PlaceEstimate place)
    {
        var (sx, sy) = HeadSlope;
        var slope = (sx * sx) + (sy * sy);
        if (Head is not { } head || !(slope > 0))
        {
            return null;
        }

        // Along the slope: how far the place is from that of the usual height.
        var off = (((place.Position.X - head.Position.X) * sx) + ((place.Position.Y - head.Position.Y) * sy)) / slope;
        var noise = place.Covariance + head.Covariance;
        var variance = ((noise.Xx * sx * sx) + (2 * noise.Xy * sx * sy) + (noise.Yy * sy * sy)) / (slope * slope);
        return (UsualHeight + off, variance);
    }

    // Below any density that matters, and a number that logarithms bear.
    private const double LeastAgreement = 1e-12;

    // From which odds on the less likely case is left out.
    private const double MostOdds = 1e3;

    private PlaceEstimate Below((double Mean, double Variance) height)
    {
        var (taller, (sx, sy)) = (height.Mean - UsualHeight, HeadSlope);
        var head = Head!.Value;
        return new(
            new(head.Position.X + (taller * sx), head.Position.Y + (taller * sy)),
            head.Covariance + new FloorCovariance(height.Variance * sx * sx, height.Variance * sx * sy, height.Variance * sy * sy));
    }
}
