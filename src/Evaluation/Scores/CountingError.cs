namespace StoreTracking.Evaluation.Scores;

/// <summary>How far the counts of lines are from the truth, by the hour.</summary>
/// <param name="Hours">Each line and hour in which there was or was counted a crossing, by line and then by time.</param>
public sealed record CountingError(IReadOnlyList<LineHour> Hours)
{
    /// <summary>The crossings that happened.</summary>
    public int Truths => Hours.Sum(hour => hour.TrueIn + hour.TrueOut);

    /// <summary>The crossings that were counted.</summary>
    public int Counted => Hours.Sum(hour => hour.CountedIn + hour.CountedOut);

    /// <summary>
    /// The differences of all lines, hours and directions, none making up for another, as a share of the crossings that
    /// happened; not a number where there were none.
    /// </summary>
    public double Share => (double)Hours.Sum(hour => hour.Error) / Truths;

    /// <summary>Compares counts with the truth.</summary>
    /// <param name="truth">The crossings that happened, in any order.</param>
    /// <param name="counted">The crossings that were counted, in any order, with the same offset from UTC.</param>
    public static CountingError Of(IEnumerable<Crossing> truth, IEnumerable<Crossing> counted)
    {
        var happened = truth.ToLookup(Key);
        var found = counted.ToLookup(Key);
        return new([.. happened.Concat(found)
            .Select(group => group.Key)
            .Distinct()
            .OrderBy(key => key.Line, StringComparer.Ordinal)
            .ThenBy(key => key.Hour)
            .Select(key => new LineHour(
                key.Line,
                key.Hour,
                happened[key].Count(crossing => crossing.Inwards),
                happened[key].Count(crossing => !crossing.Inwards),
                found[key].Count(crossing => crossing.Inwards),
                found[key].Count(crossing => !crossing.Inwards)))]);
    }

    private static (string Line, DateTimeOffset Hour) Key(Crossing crossing) =>
        (crossing.Line, new(crossing.At.Date.AddHours(crossing.At.Hour), crossing.At.Offset));
}

/// <summary>One line in one hour.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Hour">The hour's beginning.</param>
/// <param name="TrueIn">Crossings inwards that happened.</param>
/// <param name="TrueOut">Crossings outwards that happened.</param>
/// <param name="CountedIn">Crossings inwards that were counted.</param>
/// <param name="CountedOut">Crossings outwards that were counted.</param>
public readonly record struct LineHour(string Line, DateTimeOffset Hour, int TrueIn, int TrueOut, int CountedIn, int CountedOut)
{
    /// <summary>How far both counts are off together.</summary>
    public int Error => Math.Abs(TrueIn - CountedIn) + Math.Abs(TrueOut - CountedOut);
}
