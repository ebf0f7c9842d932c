using System.Globalization;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Tests.Replay;

namespace StoreTracking.Accuracy.Reports;

/// <summary>The visits that the example store of the recorded laboratory counts, at several thresholds of its detector.</summary>
internal static class LaboratoryTable
{
    public const string Head = "| score | visits for people | walked, m |\n|---|---|---|";

    private static readonly double[] Scores = [0.45, 0.5, 0.55, 0.6, 0.65, 0.7];

    public static IEnumerable<string> Lines()
    {
        var store = Laboratory.Store();
        var recordings = store.Cameras.Select(camera => (camera, Laboratory.DetectAsync(Least(store), camera).GetAwaiter().GetResult())).ToArray();
        foreach (var score in Scores)
        {
            var visits = Laboratory.Visits(With(store, score), recordings);
            var walks = string.Join(", ", visits.Select(visit => visit.Metres.ToString("0.0", CultureInfo.InvariantCulture)));
            yield return string.Create(
                CultureInfo.InvariantCulture, $"| {score:0.00}{(score == store.Detector!.Score ? ", as it ships" : "")} | {visits.Count} for {Laboratory.People} | {walks} |");
        }
    }

    // What the lowest threshold needs serves the others, too.
    private static StoreConfiguration Least(StoreConfiguration store) => With(store, Scores[0]);

    private static StoreConfiguration With(StoreConfiguration store, double score) => store with { Detector = store.Detector! with { Score = score } };
}
