using StoreTracking.Vision.Detections;

namespace StoreTracking.Vision.Tracks;

/// <summary>Pairs the tracks of one camera with the detections of one frame, round after round, on buffers that it keeps.</summary>
internal sealed class Associator(CameraTrackerOptions options)
{
    private readonly AssignmentSolver _solver = new();
    private readonly int[] _rows = new int[options.MaximumTracks];
    private readonly int[] _columnOfRow = new int[options.MaximumTracks];
    private readonly double[] _claims = new double[options.MaximumTracks];
    private int[] _columns = [];
    private bool[] _taken = [];
    private double[] _weights = [];

    /// <summary>Begins a frame. Detections without an area or with a value that is not finite take no part.</summary>
    public void Begin(ReadOnlySpan<Detection> detections)
    {
        if (_taken.Length < detections.Length)
        {
            _taken = new bool[Math.Max(detections.Length, 2 * _taken.Length)];
            _columns = new int[_taken.Length];
        }

        for (var index = 0; index < detections.Length; index++)
        {
            _taken[index] = !IsUsable(detections[index]);
        }
    }

    /// <summary>Whether a detection is left over.</summary>
    public bool IsFree(int detection) => !_taken[detection];

    /// <summary>Pairs what is left of the tracks and detections that the stage takes.</summary>
    public void Pair<TStage>(ReadOnlySpan<TrackSlot> tracks, ReadOnlySpan<Detection> detections, DateTimeOffset at)
        where TStage : IAssociationStage
    {
        var rows = 0;
        for (var index = 0; index < tracks.Length; index++)
        {
            if (tracks[index].IsWaiting && TStage.Takes(tracks[index]))
            {
                _claims[rows] = Math.Exp(-((at - tracks[index].LastSeen) / options.ClaimMemory));
                _rows[rows++] = index;
            }
        }

        var columns = 0;
        for (var index = 0; index < detections.Length; index++)
        {
            if (!_taken[index] && TStage.Takes(detections[index], options))
            {
                _columns[columns++] = index;
            }
        }

        if (_weights.Length < rows * columns)
        {
            _weights = new double[Math.Max(rows * columns, 2 * _weights.Length)];
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                _weights[(row * columns) + column] =
                    _claims[row] * TStage.Weigh(tracks[_rows[row]], detections[_columns[column]], options);
            }
        }

        _solver.Solve(_weights, rows, columns, _columnOfRow);
        for (var row = 0; row < rows; row++)
        {
            if (_columnOfRow[row] >= 0)
            {
                var detection = _columns[_columnOfRow[row]];
                _taken[detection] = true;
                tracks[_rows[row]].Observe(detections[detection], at, options.ConfirmAfter);
            }
        }
    }

    private static bool IsUsable(in Detection detection)
    {
        var box = detection.Box;
        return float.IsFinite(detection.Score)
            && float.IsFinite(box.Left) && float.IsFinite(box.Top) && float.IsFinite(box.Right) && float.IsFinite(box.Bottom)
            && float.IsFinite(box.Area) && box.Area > 0;
    }
}
