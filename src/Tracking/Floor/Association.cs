using StoreTracking.Tracking.Assignment;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// Decides which floor track each observation of one frame belongs to: the least sum of costs over all pairs within the
/// gate, no floor track twice. Keeping a binding outweighs everything else.
/// </summary>
internal sealed class Association(FloorFusionOptions options)
{
    /// <summary>The number that stands for "no floor track".</summary>
    public const int None = -1;

    // Costs are squared Mahalanobis distances plus a term for the size of the gate. An observation rather takes any
    // track within its gate than none, and rather keeps its binding than let two other pairs come about.
    private const double CostOfNone = 30;
    private const double BindingReward = 100;
    private const double Forbidden = 1e6;

    private readonly AssignmentSolver _solver = new();
    private readonly List<int> _candidates = [];
    private double[] _costs = [];
    private int[] _columns = [];

    /// <summary>Fills in, for each observation, the index of its floor track or <see cref="None"/>.</summary>
    public void Assign(
        int camera, DateTimeOffset at, ReadOnlySpan<CameraObservation> observations, List<FusedTrack> tracks, Span<int> trackOf)
    {
        trackOf.Fill(None);
        FindCandidates(camera, at, observations, tracks);
        if (_candidates.Count == 0)
        {
            return;
        }

        // One further column per observation stands for "no track".
        var columns = _candidates.Count + observations.Length;
        var costs = Reserve(observations.Length, columns);
        costs.Fill(Forbidden);
        for (var row = 0; row < observations.Length; row++)
        {
            var line = costs.Slice(row * columns, columns);
            for (var column = 0; column < _candidates.Count; column++)
            {
                line[column] = Cost(camera, at, observations[row], tracks[_candidates[column]]) ?? Forbidden;
            }

            line[_candidates.Count + row] = CostOfNone;
        }

        var solution = _columns.AsSpan(0, observations.Length);
        _solver.Solve(costs, columns, solution);
        for (var row = 0; row < observations.Length; row++)
        {
            trackOf[row] = solution[row] < _candidates.Count ? _candidates[solution[row]] : None;
        }
    }

    /// <summary>Tracks outside every gate stay out of the matrix, which keeps it small on a large floor.</summary>
    private void FindCandidates(int camera, DateTimeOffset at, ReadOnlySpan<CameraObservation> observations, List<FusedTrack> tracks)
    {
        _candidates.Clear();
        for (var i = 0; i < tracks.Count; i++)
        {
            foreach (var observation in observations)
            {
                if (Cost(camera, at, observation, tracks[i]) is not null)
                {
                    _candidates.Add(i);
                    break;
                }
            }
        }
    }

    /// <summary>The cost of a pair, or null outside its gate.</summary>
    private double? Cost(int camera, DateTimeOffset at, CameraObservation observation, FusedTrack track)
    {
        var bound = track.Bindings.Has(camera, observation.Track);
        var unseen = Math.Max(0, (at - track.LastSeen).TotalSeconds);
        var reach = Math.Min((bound ? options.KeepMetres : options.JoinMetres) + (options.ReachSpeed * unseen), options.MaximumReach);

        // The velocity carries a prediction no farther than this, so the cheap test comes first.
        var moved = track.Motion.Position.DistanceTo(observation.Position);
        if (moved > reach + (track.Motion.Velocity.Speed * options.CoastHorizon.TotalSeconds))
        {
            return null;
        }

        var variance = options.VarianceOf(observation);
        var expected = track.Motion.Expect(at, variance, options);
        var squared = expected.SquaredMahalanobis(observation.Position);

        // Somebody who stops or turns is near the last place, not near the predicted one.
        var metres = Math.Min(moved, expected.Position.DistanceTo(observation.Position));
        if (squared > (bound ? options.KeepGate : options.JoinGate) || metres > reach)
        {
            return null;
        }

        // The logarithm is that of the Gaussian likelihood (two axes): without it a track that was lost for long, whose
        // gate is wide, would draw observations from tracks that fit better.
        var cost = Math.Min(squared + (2 * Math.Log(expected.Variance / variance)), CostOfNone - 1);
        return bound ? cost - BindingReward : cost;
    }

    private Span<double> Reserve(int rows, int columns)
    {
        if (_costs.Length < rows * columns)
        {
            _costs = new double[rows * columns * 2];
        }

        if (_columns.Length < rows)
        {
            _columns = new int[rows * 2];
        }

        return _costs.AsSpan(0, rows * columns);
    }
}
