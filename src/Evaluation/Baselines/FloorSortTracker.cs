using StoreTracking.Evaluation.Scores;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Evaluation.Baselines;

/// <summary>
/// The idea of SORT (Bewley et al., 2016) on a floor: positions of one camera after another are given to the tracks that
/// they are nearest to, by optimal assignment within a fixed distance. What any fusion of cameras has to beat: it knows
/// neither how sure a position is nor which camera it comes from.
/// </summary>
public sealed class FloorSortTracker
{
    private const double GateMetres = 1;
    private const double ForgetSeconds = 1;
    private const int MinimumHits = 3;

    private readonly AssignmentSolver _solver = new();
    private readonly List<FloorSortTrack> _tracks = [];
    private double? _time;
    private int _lastId;

    /// <summary>Takes the positions of one moment in.</summary>
    /// <param name="frame">The moment's number, which the results carry.</param>
    /// <param name="seconds">Its time, later than the last one's.</param>
    /// <param name="cameras">What each camera sees, in metres.</param>
    /// <returns>The believed tracks that this moment shows, where the filter puts them.</returns>
    public IReadOnlyList<TrackedPosition> Update(
        int frame, double seconds, IEnumerable<IReadOnlyList<(double X, double Y)>> cameras)
    {
        _tracks.RemoveAll(track => seconds - track.LastSeen > ForgetSeconds);
        _tracks.ForEach(track => track.Predict(seconds - (_time ?? seconds)));
        _time = seconds;
        foreach (var positions in cameras)
        {
            Assign(positions, seconds);
        }

        return [.. _tracks
            .Where(track => track.LastSeen == seconds && track.Hits >= MinimumHits)
            .Select(track => new TrackedPosition(frame, track.Id, track.X, track.Y))];
    }

    private void Assign(IReadOnlyList<(double X, double Y)> positions, double seconds)
    {
        // The solver makes no pair of weight zero or less: the gate.
        var weights = _tracks
            .SelectMany(track => positions.Select(position => GateMetres - double.Hypot(track.X - position.X, track.Y - position.Y)))
            .ToArray();
        var positionOf = new int[_tracks.Count];
        _solver.Solve(weights, _tracks.Count, positions.Count, positionOf);
        for (var i = 0; i < positionOf.Length; i++)
        {
            if (positionOf[i] >= 0)
            {
                _tracks[i].Update(positions[positionOf[i]], seconds);
            }
        }

        _tracks.AddRange(positions
            .Where((_, index) => !positionOf.Contains(index))
            .Select(position => new FloorSortTrack(++_lastId, position, seconds))
            .ToArray());
    }
}
