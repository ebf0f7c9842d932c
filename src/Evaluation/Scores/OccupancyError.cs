namespace StoreTracking.Evaluation.Scores;

/// <summary>How far the number of people inside is from the truth, over time.</summary>
/// <param name="MeanPeople">The mean of the difference in either direction, each moment counting as long as it lasts.</param>
/// <param name="WithinOne">The share of the time in which the difference is at most one person, 0 to 1.</param>
public readonly record struct OccupancyError(double MeanPeople, double WithinOne)
{
    /// <summary>Compares two counts that both begin at zero.</summary>
    /// <param name="truth">How many people came (above zero) or went (below) when, in any order.</param>
    /// <param name="found">The same as it was counted.</param>
    /// <param name="from">The beginning of the time that counts; earlier changes have happened then.</param>
    /// <param name="to">Its end, later than its beginning.</param>
    public static OccupancyError Of(
        IEnumerable<OccupancyChange> truth, IEnumerable<OccupancyChange> found, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        var (difference, since) = (0, from);
        var (people, within) = (0.0, 0.0);
        var changes = truth.Select(change => change with { By = -change.By }).Concat(found);
        foreach (var change in changes.Where(change => change.At < to).Append(new(to, 0)).OrderBy(change => change.At))
        {
            var seconds = change.At > since ? (change.At - since).TotalSeconds : 0;
            people += seconds * Math.Abs(difference);
            within += Math.Abs(difference) <= 1 ? seconds : 0;
            difference += change.By;
            since = change.At > since ? change.At : since;
        }

        var total = (to - from).TotalSeconds;
        return new(people / total, within / total);
    }
}

/// <summary>People came or went.</summary>
/// <param name="At">When.</param>
/// <param name="By">How many came; below zero, how many went.</param>
public readonly record struct OccupancyChange(DateTimeOffset At, int By);
