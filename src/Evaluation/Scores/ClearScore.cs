namespace StoreTracking.Evaluation.Scores;

/// <summary>
/// CLEAR MOT scores (Bernardin and Stiefelhagen, "Evaluating Multiple Object Tracking Performance: The CLEAR MOT
/// Metrics", 2008) at a similarity of one half, with the track counts of Li, Huang and Nevatia (2009).
/// </summary>
/// <param name="Truths">All that is true: one for each person and frame.</param>
/// <param name="Matches">How much of that was found.</param>
/// <param name="FalsePositives">What was found and matches nothing true.</param>
/// <param name="IdentitySwitches">How often a true identity is found under another identity than the last time.</param>
/// <param name="Fragmentations">How often a true identity that was found is missed and found again.</param>
/// <param name="MostlyTracked">True identities found in 80 % of their frames or more.</param>
/// <param name="PartlyTracked">True identities found in 20 % of their frames or more, but in less than 80 %.</param>
/// <param name="MostlyLost">True identities found in less than 20 % of their frames.</param>
/// <param name="DistanceSum">The sum of 1 - similarity over the matches.</param>
public readonly record struct ClearScore(
    long Truths,
    long Matches,
    long FalsePositives,
    long IdentitySwitches,
    long Fragmentations,
    int MostlyTracked,
    int PartlyTracked,
    int MostlyLost,
    double DistanceSum)
{
    /// <summary>The smallest similarity of a match, inclusive.</summary>
    public const double MinimumSimilarity = 0.5;

    /// <summary>What is true and was not found.</summary>
    public long FalseNegatives => Truths - Matches;

    /// <summary>Tracking accuracy, at most 1 and below zero where the errors outnumber the truth; not a number without truth.</summary>
    public double Mota => 1 - ((double)(FalseNegatives + FalsePositives + IdentitySwitches) / Truths);

    /// <summary>Tracking precision as a distance: the mean of 1 - similarity over the matches, 0 (exact) to 0.5; not a number without a match.</summary>
    public double Motp => DistanceSum / Matches;

    /// <summary>Scores sequences together.</summary>
    public static ClearScore Of(params IReadOnlyCollection<TrackingSequence> sequences)
    {
        var total = default(ClearScore);
        foreach (var sequence in sequences)
        {
            total += new ClearTally(sequence).Score();
        }

        return total;
    }

    /// <summary>The counts of both.</summary>
    public static ClearScore operator +(ClearScore a, ClearScore b) => new(
        a.Truths + b.Truths,
        a.Matches + b.Matches,
        a.FalsePositives + b.FalsePositives,
        a.IdentitySwitches + b.IdentitySwitches,
        a.Fragmentations + b.Fragmentations,
        a.MostlyTracked + b.MostlyTracked,
        a.PartlyTracked + b.PartlyTracked,
        a.MostlyLost + b.MostlyLost,
        a.DistanceSum + b.DistanceSum);

    /// <summary>The counts of both.</summary>
    public static ClearScore Add(ClearScore left, ClearScore right) => left + right;
}
