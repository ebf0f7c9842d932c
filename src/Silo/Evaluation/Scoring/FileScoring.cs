using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Evaluation.Tracks;

namespace StoreTracking.Silo.Evaluation.Scoring;

/// <summary>Scores files of tracks beside files of truth, alone and together.</summary>
internal static class FileScoring
{
    /// <summary>The scores of each pair of files, and of all together where there are several.</summary>
    /// <exception cref="InputException">A file is wrong.</exception>
    public static TrackReport Score(EvaluationSettings settings)
    {
        var scored = settings.Pairs.Select(pair => settings.Floor ? Floor(pair, settings) : Images(pair, settings)).ToArray();
        return new(
            settings.Floor ? "floor" : "images",
            settings.FrameRate,
            settings.Every,
            settings.Floor ? settings.ZeroDistance : null,
            [.. scored.Select(one => one.Entry)],
            scored.Length > 1
                ? ScoreEntry.Make("", "", TrackingScores.Of([.. scored.Select(one => one.Sequence)]), settings)
                : null);
    }

    private static (TrackingSequence Sequence, ScoreEntry Entry) Images((string Truth, string Tracks) pair, EvaluationSettings settings)
    {
        var truth = MotFile.Truth(pair.Truth).Where(box => FrameClock.IsUsed(box.Box.Frame, settings.Every)).ToArray();
        var found = MotFile.Tracks(pair.Tracks).Where(box => FrameClock.IsUsed(box.Frame, settings.Every)).ToArray();
        var (counted, kept) = settings.Filter.Apply(truth, found);
        var sequence = Pair(pair, () => TrackingSequence.OfBoxes(counted, kept));
        return (sequence, ScoreEntry.Make(pair.Truth, pair.Tracks, TrackingScores.Of(sequence), settings));
    }

    private static (TrackingSequence Sequence, ScoreEntry Entry) Floor((string Truth, string Tracks) pair, EvaluationSettings settings)
    {
        var truth = TextRows.Some(pair.Truth, FloorFile.Read(pair.Truth)).Where(place => FrameClock.IsUsed(place.Frame, settings.Every)).ToArray();
        var found = FloorFile.Read(pair.Tracks).Where(place => FrameClock.IsUsed(place.Frame, settings.Every)).ToArray();
        var sequence = Pair(pair, () => TrackingSequence.OfPositions(truth, found, settings.ZeroDistance));
        return (sequence, ScoreEntry.Make(pair.Truth, pair.Tracks, TrackingScores.Of(sequence), settings).WithMotion(truth, found, settings));
    }

    private static TrackingSequence Pair((string Truth, string Tracks) pair, Func<TrackingSequence> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException failure)
        {
            throw new InputException($"{pair.Truth} and {pair.Tracks}: {failure.Message}");
        }
    }
}
