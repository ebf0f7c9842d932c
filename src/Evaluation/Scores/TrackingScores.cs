namespace StoreTracking.Evaluation.Scores;

/// <summary>Everything that is said of tracks beside their truth.</summary>
/// <param name="Hota">Higher order tracking accuracy.</param>
/// <param name="Clear">CLEAR MOT scores.</param>
/// <param name="Identity">Identity scores.</param>
/// <param name="Duration">How long tracks last.</param>
public readonly record struct TrackingScores(HotaScore Hota, ClearScore Clear, IdentityScore Identity, TrackDuration Duration)
{
    /// <summary>Scores sequences together, as if they were one without common identities.</summary>
    public static TrackingScores Of(params IReadOnlyCollection<TrackingSequence> sequences) =>
        new(HotaScore.Of(sequences), ClearScore.Of(sequences), IdentityScore.Of(sequences), TrackDuration.Of(sequences));
}
