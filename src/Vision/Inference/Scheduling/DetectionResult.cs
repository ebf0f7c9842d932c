using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>
/// The people found in one frame. Whoever reads it owns it, and disposes it to give its buffer back to the lane; it
/// must not be touched after that.
/// </summary>
public sealed class DetectionResult : IDisposable
{
    private readonly InferenceLane _lane;
    private readonly Detection[] _detections;
    private readonly float[] _appearances;
    private int _count;
    private int _isLent;

    internal DetectionResult(InferenceLane lane, int capacity)
    {
        _lane = lane;
        _detections = new Detection[capacity];
        _appearances = new float[capacity * BodyColours.Length];
    }

    /// <summary>The frame's sequence number.</summary>
    public long Sequence { get; private set; }

    /// <summary>When the picture was taken.</summary>
    public DateTimeOffset CapturedAt { get; private set; }

    /// <summary>The size of the camera's own image, in whose pixels the boxes are given.</summary>
    public ImageSize NativeSize { get; private set; }

    /// <summary>The people, the surest first.</summary>
    public ReadOnlySpan<Detection> Detections => _detections.AsSpan(0, _count);

    /// <summary>What they look like: for each of <see cref="Detections"/> a description of <see cref="BodyColours.Length"/> values.</summary>
    public ReadOnlySpan<float> Appearances => _appearances.AsSpan(0, _count * BodyColours.Length);

    /// <summary>How long the frame waited in the lane for its turn.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>How long its batch took: encoding, run and decoding.</summary>
    public TimeSpan Took { get; internal set; }

    /// <summary>How many frames were in its batch.</summary>
    public int BatchSize { get; internal set; }

    internal Exception? Failure { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isLent, 0) == 1)
        {
            _lane.Return(this);
        }
    }

    internal void Lend(Frame frame, TimeSpan waited)
    {
        _isLent = 1;
        _count = 0;
        Sequence = frame.Sequence;
        CapturedAt = frame.CapturedAt;
        NativeSize = frame.NativeSize;
        Waited = waited;
        Took = default;
        BatchSize = 0;
        Failure = null;
    }

    internal void Decode(Models.DetectionBatch batch, int index, in DetectorThresholds thresholds) =>
        _count = batch.Decode(index, thresholds, _detections);

    /// <summary>Describes the people; the frame's pixels are not needed afterwards.</summary>
    internal void Describe(Frame frame) => BodyColours.Describe(
        frame.Pixels, frame.Size, frame.NativeSize, _detections.AsSpan(0, _count), _appearances);
}
