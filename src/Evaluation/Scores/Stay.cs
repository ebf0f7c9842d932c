namespace StoreTracking.Evaluation.Scores;

/// <summary>Somebody stayed somewhere: in a zone, or at a shelf.</summary>
/// <param name="Place">The id of the place.</param>
/// <param name="From">When the stay began.</param>
/// <param name="To">When it ended.</param>
public readonly record struct Stay(string Place, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>How long it lasted.</summary>
    public TimeSpan Length => To - From;

    /// <summary>The time that two stays share, as a share of the time that either lasts: 0 (none) to 1 (the same time).</summary>
    internal static double Overlap(Stay a, Stay b)
    {
        var common = (a.To < b.To ? a.To : b.To) - (a.From > b.From ? a.From : b.From);
        var either = a.Length + b.Length - common;
        return common > TimeSpan.Zero ? common / either : 0;
    }
}
