using System.Collections.Immutable;

namespace StoreTracking.Silo.Replay.Results;

/// <summary>The file dwell.json. Times are in seconds from the first frame.</summary>
/// <param name="Recording">What was replayed.</param>
/// <param name="Zones">Each zone of the floor, in the configuration's order.</param>
internal sealed record DwellReport(RecordingInfo Recording, ImmutableArray<ZoneStays> Zones)
{
    public static DwellReport Make(ReplaySettings settings, ReplayOutcome outcome) => new(
        RecordingInfo.Make(settings, outcome),
        [.. settings.Floor.Zones.Select(zone => ZoneStays.Make(zone.Id, outcome.Visits))]);
}

/// <summary>One zone.</summary>
/// <param name="Zone">Its id.</param>
/// <param name="Count">How many stays, those that were open at the end included.</param>
/// <param name="OpenAtEnd">How many of them lasted when the recording ended.</param>
/// <param name="MeanSeconds">
/// The mean length of those that ended; null where none did. How long the others last is not known, and what is known of
/// them would make the mean too short.
/// </param>
/// <param name="Stays">Each stay, oldest first.</param>
internal sealed record ZoneStays(string Zone, int Count, int OpenAtEnd, double? MeanSeconds, ImmutableArray<StayEntry> Stays)
{
    public static ZoneStays Make(string zone, IEnumerable<ReplayedVisit> visits)
    {
        var stays = visits.SelectMany(visit => visit.Stays)
            .Where(stay => stay.Zone == zone)
            .OrderBy(stay => stay.EnteredAt)
            .ThenBy(stay => stay.Visit)
            .Select(StayEntry.Make)
            .ToImmutableArray();
        var ended = stays.Where(stay => !stay.OpenAtEnd).ToList();
        return new(
            zone,
            stays.Length,
            stays.Length - ended.Count,
            ended.Count > 0 ? Math.Round(ended.Average(stay => stay.Seconds), 1) : null,
            stays);
    }
}

/// <summary>One stay.</summary>
/// <param name="Visit">Whose: the visit's number.</param>
/// <param name="Begin">When the zone was entered.</param>
/// <param name="End">When it was left.</param>
/// <param name="Seconds">How long that is.</param>
/// <param name="OpenAtEnd">Whether it lasted when the recording ended.</param>
internal sealed record StayEntry(int Visit, double Begin, double End, double Seconds, bool OpenAtEnd)
{
    public static StayEntry Make(ReplayedStay stay) => new(
        stay.Visit,
        Recording.Seconds(stay.EnteredAt),
        Recording.Seconds(stay.LeftAt),
        Math.Round((stay.LeftAt - stay.EnteredAt).TotalSeconds, 1),
        stay.OpenAtEnd);
}
