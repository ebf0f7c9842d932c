using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Scoring;

namespace StoreTracking.Silo.Evaluation.Stores;

/// <summary>Scores what <c>replay</c> made of recordings beside what <c>simulate</c> knows of them.</summary>
internal static class StoreScoring
{
    /// <summary>The scores of each pair of folders.</summary>
    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public static StoreReport Score(EvaluationSettings settings) =>
        new("stores", [.. settings.Pairs.Select(pair => Score(pair.Truth, pair.Tracks, settings))]);

    private static StoreScores Score(string truthPath, string tracks, EvaluationSettings settings)
    {
        var truth = StoreTruth.Read(truthPath, settings.Start, settings.WithoutStaff);
        var result = StoreResult.Read(tracks, truth.Start);
        var end = truth.Start.AddSeconds(result.Recording.Seconds);
        if (end <= truth.Start)
        {
            throw new InputException($"{tracks}: the recording lasts {result.Recording.Seconds} s; expected more than none.");
        }

        // What the recording does not show is held against nobody.
        var crossings = truth.Crossings.Where(crossing => result.Lines.Contains(crossing.Line) && crossing.At < end).ToArray();
        var counting = CountingError.Of(crossings, result.Crossings);
        var dwell = DwellError.Of([.. truth.Stays.Where(stay => stay.To < end)], result.Stays);
        return new(
            truthPath,
            tracks,
            counting.Truths > 0 ? counting.Share : null,
            counting.Hours,
            new(dwell.Truths, dwell.Found, dwell.Paired, double.IsNaN(dwell.MedianSeconds) ? null : dwell.MedianSeconds),
            result.Lines.Count > 0 ? OccupancyError.Of(Changes(crossings), Changes(result.Crossings), truth.Start, end) : null,
            truth.Places.Count > 0 ? Floor(truthPath, tracks, truth, result, settings) : null);
    }

    private static IEnumerable<OccupancyChange> Changes(IEnumerable<Crossing> crossings) =>
        crossings.Select(crossing => new OccupancyChange(crossing.At, crossing.Inwards ? 1 : -1));

    private static ScoreEntry Floor(
        string truthPath, string tracks, StoreTruth truth, StoreResult result, EvaluationSettings settings)
    {
        var rate = result.Recording.Frames / result.Recording.Seconds;
        var (places, frames) = TrueFrames.Of(truth, rate, result.Recording.Frames);
        var found = result.Floor.Where(position => frames.Contains(position.Frame)).ToArray();
        var sequence = TrackingSequence.OfPositions(places, found, settings.ZeroDistance);
        var floor = settings with { Floor = true, FrameRate = rate };
        return ScoreEntry.Make(truthPath, tracks, TrackingScores.Of(sequence), floor).WithMotion(places, found, floor);
    }
}
