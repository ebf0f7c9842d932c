using StoreTracking.Evaluation.Scores;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Evaluation.Baselines;

/// <summary>
/// SORT (Bewley et al., "Simple Online and Realtime Tracking", ICIP 2016) with the settings of its paper and code: what
/// any tracker has to beat. It counts frames and knows no time.
/// </summary>
/// <param name="maximumAge">For how many frames a track that is not seen is remembered; SORT's own is 1.</param>
public sealed class SortTracker(int maximumAge = 1)
{
    private const int MinimumHits = 3;
    private const double MinimumOverlap = 0.3;

    private readonly AssignmentSolver _solver = new();
    private readonly List<SortTrack> _tracks = [];
    private int _frames;
    private int _lastId;

    /// <summary>Takes the boxes of one frame in.</summary>
    /// <param name="frame">The frame's number, which the results carry.</param>
    /// <param name="boxes">The people found, boxes with an area.</param>
    /// <returns>The believed tracks that this frame shows, where the filter puts them.</returns>
    public IReadOnlyList<TrackedBox> Update(int frame, IReadOnlyList<ImageBox> boxes)
    {
        _frames++;
        _tracks.ForEach(track => track.Predict());
        _tracks.RemoveAll(track => !track.Box.IsUsable);
        var overlaps = _tracks.SelectMany(track => boxes.Select(box => (double)ImageBox.Overlap(track.Box, box))).ToArray();
        var boxOf = new int[_tracks.Count];
        _solver.Solve(overlaps, _tracks.Count, boxes.Count, boxOf);
        var isTaken = new bool[boxes.Count];
        for (var i = 0; i < boxOf.Length; i++)
        {
            if (boxOf[i] >= 0 && overlaps[(i * boxes.Count) + boxOf[i]] >= MinimumOverlap)
            {
                _tracks[i].Update(boxes[boxOf[i]]);
                isTaken[boxOf[i]] = true;
            }
        }

        _tracks.AddRange(boxes.Where((_, index) => !isTaken[index]).Select(box => new SortTrack(++_lastId, box)));
        var shown = _tracks
            .Where(track => track.Age == 0 && (track.Streak >= MinimumHits || _frames <= MinimumHits))
            .Select(track => new TrackedBox(frame, track.Id, track.Box))
            .ToArray();
        _tracks.RemoveAll(track => track.Age > maximumAge);
        return shown;
    }
}
