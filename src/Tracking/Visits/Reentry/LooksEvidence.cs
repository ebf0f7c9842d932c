using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Visits.Reentry;

/// <summary>Compares what somebody looked like who left with what somebody looks like who came in.</summary>
internal sealed class LooksEvidence(FloorFusion fusion) : IReentryEvidence
{
    // Measured on rendered people who leave and come in through one door (docs/visits.md), as natural logarithms of odds: above
    // the first, strangers are rare, and below the second whoever comes back. Between the two time and place decide.
    private const double SameFrom = 2;
    private const double DifferentTo = 0.3;

    /// <inheritdoc />
    public Likeness Compare(Guid ended, Guid born) => fusion.LooksOdds(ended, born) switch
    {
        >= SameFrom => Likeness.Same,
        <= DifferentTo => Likeness.Different,
        _ => Likeness.Unknown,
    };
}
