using System.Collections.Immutable;

namespace StoreTracking.Silo.Replay.Results;

/// <summary>The file counts.json. Times are in seconds from the first frame.</summary>
/// <param name="Recording">What was replayed.</param>
/// <param name="Lines">Each line of the floor, in the configuration's order.</param>
/// <param name="Visits">Everybody who was seen.</param>
internal sealed record CountsReport(RecordingInfo Recording, ImmutableArray<LineCounts> Lines, VisitCounts Visits)
{
    public static CountsReport Make(ReplaySettings settings, ReplayOutcome outcome) => new(
        RecordingInfo.Make(settings, outcome),
        [.. settings.Floor.Lines.Select(line => LineCounts.Make(line.Id, outcome.Crossings))],
        VisitCounts.Make(outcome.Visits));
}

/// <summary>One line.</summary>
/// <param name="Line">Its id.</param>
/// <param name="In">How often it was crossed towards the inside.</param>
/// <param name="Out">How often the other way.</param>
/// <param name="Crossings">Each crossing, oldest first.</param>
internal sealed record LineCounts(string Line, int In, int Out, ImmutableArray<CrossingEntry> Crossings)
{
    public static LineCounts Make(string line, IEnumerable<ReplayedCrossing> all)
    {
        var crossings = all.Where(crossing => crossing.Line == line).OrderBy(crossing => crossing.At).ToList();
        return new(
            line,
            crossings.Count(crossing => crossing.Inwards),
            crossings.Count(crossing => !crossing.Inwards),
            [.. crossings.Select(crossing => new CrossingEntry(Recording.Seconds(crossing.At), crossing.Inwards, crossing.Visit))]);
    }
}

/// <summary>One crossing.</summary>
/// <param name="At">When.</param>
/// <param name="Inwards">Whether towards the inside.</param>
/// <param name="Visit">Whose: the visit's number.</param>
internal sealed record CrossingEntry(double At, bool Inwards, int Visit);

/// <summary>All visits.</summary>
/// <param name="Count">How many, those that were open at the end included.</param>
/// <param name="OpenAtEnd">How many of them were in view when the recording ended.</param>
/// <param name="List">Each visit, in the order of their beginning.</param>
internal sealed record VisitCounts(int Count, int OpenAtEnd, ImmutableArray<VisitEntry> List)
{
    public static VisitCounts Make(IReadOnlyCollection<ReplayedVisit> visits) => new(
        visits.Count,
        visits.Count(visit => visit.OpenAtEnd),
        [
            .. visits.Select(visit => new VisitEntry(
                visit.Number, Recording.Seconds(visit.BeganAt), Recording.Seconds(visit.EndedAt), Math.Round(visit.Metres, 1), visit.OpenAtEnd)),
        ]);
}

/// <summary>One visit.</summary>
/// <param name="Visit">Its number, which the other files use too.</param>
/// <param name="Begin">When the person was first seen.</param>
/// <param name="End">When the person was last seen.</param>
/// <param name="Metres">The length of the walk.</param>
/// <param name="OpenAtEnd">Whether the person was in view when the recording ended.</param>
internal sealed record VisitEntry(int Visit, double Begin, double End, double Metres, bool OpenAtEnd);
