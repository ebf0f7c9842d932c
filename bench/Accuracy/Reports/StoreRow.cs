using System.Globalization;
using StoreTracking.Accuracy.Recording;
using StoreTracking.Accuracy.Trials;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Accuracy.Reports;

/// <summary>A store's lines in the tables of its numbers.</summary>
internal static class StoreRow
{
    public const string CountingHead = "| | people at once | in, counted / true | out, counted / true | error by line and hour |\n|---|---|---|---|---|";

    public const string DwellHead = "| | engagements found / true | of them the same | dwell off by, median | occupancy off by, mean | within one person |\n|---|---|---|---|---|---|";

    public static string Counting(string title, StoreRecording recording, StoreChain store)
    {
        var error = CountingError.Of(
            from crossing in recording.Truth.Crossings
            where crossing.At > recording.Start
            select new Crossing(crossing.Line, crossing.Inwards, crossing.At),
            store.Crossings);
        var people = recording.Moments.Average(Inside);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {title} | {people:0.0} | {error.Hours.Sum(hour => hour.CountedIn)} / {error.Hours.Sum(hour => hour.TrueIn)} | {error.Hours.Sum(hour => hour.CountedOut)} / {error.Hours.Sum(hour => hour.TrueOut)} | {error.Share:P0} |");
    }

    public static string Dwell(string title, StoreConfiguration configuration, StoreRecording recording, StoreChain store)
    {
        var dwell = TrueEngagements.Compare(configuration, recording, store.Engagements);
        var occupancy = OccupancyError.Of(Changes(recording), store.Occupancy, recording.Start, recording.Moments[^1].At);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {title} | {dwell.Found} / {dwell.Truths} | {dwell.Paired} | {dwell.MedianSeconds:0.0} s | {occupancy.MeanPeople:0.0} | {occupancy.WithinOne:P0} |");
    }

    // The first moment brings everybody who is there.
    private static IEnumerable<OccupancyChange> Changes(StoreRecording recording)
    {
        var before = 0;
        foreach (var moment in recording.Moments)
        {
            var now = Inside(moment);
            yield return new(moment.At, now - before);
            before = now;
        }
    }

    // The front wall of the stores lies at y = 0.
    private static int Inside(RecordedMoment moment) => moment.People.Count(person => person.Y >= 0);
}
