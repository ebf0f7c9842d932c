using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Silo.Evaluation.Stores;

/// <summary>Brings the true positions of a store and the frames of a recording together.</summary>
internal static class TrueFrames
{
    /// <summary>
    /// The true positions by frame, and the frames that have any truth. Each moment of the truth belongs to the frame that
    /// is nearest to it; where several want one frame, the nearest gets it.
    /// </summary>
    /// <param name="truth">The truth; the recording begins when its store opens.</param>
    /// <param name="rate">Frames a second.</param>
    /// <param name="frames">How many frames there are.</param>
    public static (IReadOnlyList<TrackedPosition> Places, HashSet<int> Frames) Of(StoreTruth truth, double rate, int frames)
    {
        var moments = truth.Places
            .GroupBy(place => (place.At - truth.Start).TotalSeconds * rate)
            .Select(moment => (Frame: (int)Math.Round(moment.Key) + 1, Off: Math.Abs(moment.Key - Math.Round(moment.Key)), Places: moment))
            .Where(moment => moment.Frame >= 1 && moment.Frame <= frames)
            .GroupBy(moment => moment.Frame)
            .Select(frame => frame.MinBy(moment => moment.Off))
            .ToArray();
        return (
            [.. moments.SelectMany(moment => moment.Places.Select(place => new TrackedPosition(moment.Frame, place.Person, place.X, place.Y)))],
            [.. moments.Select(moment => moment.Frame)]);
    }
}
