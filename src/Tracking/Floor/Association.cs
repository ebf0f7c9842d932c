using System.Runtime.InteropServices;
using StoreTracking.Tracking.Assignment;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// Decides which floor track each observation of one frame belongs to: the likeliest assignment of all together, no floor
/// track twice. An observation may also belong to nobody known, at the density of clutter.
/// </summary>
internal sealed class Association(TrackLikelihood likelihood, FloorFusionOptions options)
{
    /// <summary>The number that stands for "no floor track".</summary>
    public const int None = -1;

    private const double Forbidden = 1e6;

    private readonly AssignmentSolver _solver = new();
    private readonly List<int> _candidates = [];
    private readonly List<TrackExpectation> _expected = [];
    private readonly double _logClutter = Math.Log(options.ClutterDensity);
    private readonly double _logBinding = Math.Log(options.BindingOdds);
    private double[] _costs = [];
    private int[] _columns = [];

    /// <summary>
    /// Fills in, for each observation, the index of its floor track or <see cref="None"/>. The places are those of the observations for
    /// nobody in particular.
    /// </summary>
    public void Assign(
        int camera, DateTimeOffset at, ReadOnlySpan<CameraObservation> observations, ReadOnlySpan<UsualPlace> places,
        List<FusedTrack> tracks, Span<int> trackOf)
    {
        trackOf.Fill(None);
        FindCandidates(camera, at, places, tracks);
        if (_candidates.Count == 0)
        {
            return;
        }

        // One further column per observation stands for "no track".
        var columns = _candidates.Count + observations.Length;
        var costs = Reserve(observations.Length, columns);
        costs.Fill(Forbidden);
        var expected = CollectionsMarshal.AsSpan(_expected);
        for (var row = 0; row < observations.Length; row++)
        {
            var line = costs.Slice(row * columns, columns);
            for (var column = 0; column < _candidates.Count; column++)
            {
                var track = tracks[_candidates[column]];
                line[column] = IsNear(track, at, places[row].Place)
                    ? Cost(camera, at, observations[row], places[row].LogFit, track, expected[column]) ?? Forbidden
                    : Forbidden;
            }

            line[_candidates.Count + row] = 0;
        }

        var solution = _columns.AsSpan(0, observations.Length);
        _solver.Solve(costs, columns, solution);
        for (var row = 0; row < observations.Length; row++)
        {
            trackOf[row] = solution[row] < _candidates.Count ? _candidates[solution[row]] : None;
        }
    }

    /// <summary>
    /// Tracks far from every observation stay out of the matrix, which keeps it small on a large floor; where the others are expected
    /// is worked out once for the whole frame.
    /// </summary>
    private void FindCandidates(int camera, DateTimeOffset at, ReadOnlySpan<UsualPlace> places, List<FusedTrack> tracks)
    {
        _candidates.Clear();
        _expected.Clear();
        for (var i = 0; i < tracks.Count; i++)
        {
            foreach (ref readonly var place in places)
            {
                if (IsNear(tracks[i], at, place.Place))
                {
                    _candidates.Add(i);
                    _expected.Add(likelihood.Expect(tracks[i], camera, at));
                    break;
                }
            }
        }
    }

    // No farther than the gate's deviations of both, with the speed that people reach.
    private bool IsNear(FusedTrack track, DateTimeOffset at, in PlaceEstimate place)
    {
        var unseen = Math.Abs((at - track.LastSeen).TotalSeconds);
        var sigma = Math.Sqrt(Math.Max(place.Covariance.Xx, place.Covariance.Yy))
            + Math.Sqrt(Math.Max(track.Motion.P.Xx, track.Motion.P.Yy)) + (options.SpeedSigma * unseen);
        return track.Motion.Position.DistanceTo(place.Position)
            <= (Math.Sqrt(options.Gate) * sigma) + (track.Motion.Velocity.Speed * unseen) + options.StoopReach;
    }

    /// <summary>How much less likely the pair is than no pair, as a natural logarithm; null outside the gate.</summary>
    private double? Cost(int camera, DateTimeOffset at, in CameraObservation observation, double usualFit, FusedTrack track, in TrackExpectation expected)
    {
        if (likelihood.Match(track, expected, at, observation) is not { } match)
        {
            return null;
        }

        var bound = track.Bindings.MisfitOf(camera, observation.Track) is { } misfit ? _logBinding * Trust(misfit) : 0;
        var looks = likelihood.LogOdds(track.Appearance, observation.Appearance.Span);
        return _logClutter + usualFit - match.LogDensity - bound - looks;
    }

    // A camera's track that fits badly for a while has gone over to somebody else.
    private double Trust(double misfit) => Math.Clamp((options.BrokenMisfit - misfit) / (options.BrokenMisfit - options.SoundMisfit), 0, 1);

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
