using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Masks;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>
/// One camera's way through a scheduler: frames in, detections out, in order. One frame waits at most, and a newer one
/// replaces it. A lane whose reader leaves two results unread gets no turn until one is read: work on frames that
/// nobody follows would be taken from other cameras, and the frame that waits stays the newest. A recording that must
/// not lose frames calls <see cref="WaitUntilFreeAsync"/> before each one.
/// </summary>
public sealed class InferenceLane : IFrameSink, IDisposable
{
    // One being waited for by the reader and one in reserve, so that the worker need not pause while the reader wakes.
    private const int MaxUnread = 2;

    private readonly InferenceScheduler _scheduler;
    private readonly LaneOptions _options;
    private readonly KeyValuePair<string, object?> _tag;
    private readonly Lock _gate = new();
    private readonly Queue<DetectionResult> _unread = new(MaxUnread);
    private readonly Stack<DetectionResult> _spare = new();
    private readonly AsyncSignal _changed = new();
    private readonly AsyncSignal _freed = new();
    private Frame? _waiting;
    private long _waitingSince;
    private bool _isRunning;
    private bool _isCompleted;
    private bool _isDisposed;
    private LaneSnapshot _counts;

    internal InferenceLane(InferenceScheduler scheduler, string name, LaneOptions options)
    {
        _scheduler = scheduler;
        _options = options;
        _tag = new("lane", name);
        Name = name;
    }

    /// <summary>The camera's name, for logs and metrics.</summary>
    public string Name { get; }

    internal DetectorThresholds Thresholds => _options.Thresholds;

    internal ImmutableArray<Uniform> Uniforms => _options.Uniforms;

    internal bool KeepsPictures => _options.KeepsPictures;

    internal PrivacyMask? Mask => _options.Mask;

    /// <summary>What became of the frames so far.</summary>
    public LaneSnapshot Snapshot()
    {
        lock (_gate)
        {
            return _counts;
        }
    }

    /// <inheritdoc />
    /// <remarks>A lane that is completed or disposed gives the frame straight back to its pool.</remarks>
    public void Offer(Frame frame)
    {
        Frame? refused;
        var dropped = false;
        lock (_gate)
        {
            if (_isCompleted)
            {
                refused = frame;
            }
            else
            {
                refused = _waiting;
                dropped = refused is not null;
                _waiting = frame;
                _waitingSince = _scheduler.Clock.GetTimestamp();
                _counts = dropped ? _counts with { FramesDropped = _counts.FramesDropped + 1 } : _counts;
            }
        }

        refused?.Dispose();
        if (dropped)
        {
            InferenceMetrics.FramesDropped.Add(1, _tag);
            _scheduler.CountDrop();
        }

        _scheduler.Wake();
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">Another caller waits already.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask WaitUntilFreeAsync(CancellationToken cancellationToken)
    {
        while (!IsFree())
        {
            await _freed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>
    /// The next result, which the caller owns, or null once the lane is completed and all was read, or it was disposed.
    /// </summary>
    /// <exception cref="InferenceException">One frame could not be analysed; the next call goes on with the next.</exception>
    /// <exception cref="InvalidOperationException">Another caller waits already.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<DetectionResult?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryRead(out var result, out var isOver) || isOver)
            {
                return result;
            }

            await _changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Says that no frame will follow. What waits is still analysed; then <see cref="ReadAsync"/> gives null.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isCompleted = true;
        }

        _changed.Set();
        _freed.Set();
    }

    /// <summary>Closes the lane: what waits or is unread is thrown away, and whoever reads gets null.</summary>
    public void Dispose()
    {
        Frame? waiting;
        lock (_gate)
        {
            _isCompleted = _isDisposed = true;
            waiting = _waiting;
            _waiting = null;
            _unread.Clear();
        }

        waiting?.Dispose();
        _scheduler.Remove(this);
        _changed.Set();
        _freed.Set();
    }

    /// <summary>Takes the frame that waits, when it is this lane's turn, with the result that it will fill.</summary>
    internal bool TryTake(out Frame frame, out DetectionResult result)
    {
        lock (_gate)
        {
            if (_waiting is null || _unread.Count == MaxUnread)
            {
                (frame, result) = (null!, null!);
                return false;
            }

            (frame, _waiting) = (_waiting, null);
            _isRunning = true;
            result = _spare.TryPop(out var spare) ? spare : new(this, _options.MaxDetections);
            result.Lend(frame, _scheduler.Clock.GetElapsedTime(_waitingSince));
        }

        _freed.Set();
        InferenceMetrics.FrameWait.Record(result.Waited.TotalSeconds, _tag);
        return true;
    }

    /// <summary>Hands a result to the reader.</summary>
    internal void Publish(DetectionResult result)
    {
        var failed = result.Failure is not null;
        lock (_gate)
        {
            _isRunning = false;
            _counts = failed
                ? _counts with { FramesFailed = _counts.FramesFailed + 1 }
                : _counts with { FramesAnalysed = _counts.FramesAnalysed + 1 };
            if (!_isDisposed)
            {
                _unread.Enqueue(result);
            }
        }

        (failed ? InferenceMetrics.FramesFailed : InferenceMetrics.FramesAnalysed).Add(1, _tag);
        _changed.Set();
    }

    internal void Return(DetectionResult result)
    {
        lock (_gate)
        {
            _spare.Push(result);
        }
    }

    private bool IsFree()
    {
        lock (_gate)
        {
            return _waiting is null || _isCompleted;
        }
    }

    private bool TryRead(out DetectionResult? result, out bool isOver)
    {
        lock (_gate)
        {
            isOver = !_unread.TryDequeue(out result) && _isCompleted && _waiting is null && !_isRunning;
        }

        if (result is null)
        {
            return false;
        }

        _scheduler.Wake();
        if (result.Failure is not { } failure)
        {
            return true;
        }

        var sequence = result.Sequence;
        result.Dispose();
        throw new InferenceException(Name, sequence, failure);
    }
}
