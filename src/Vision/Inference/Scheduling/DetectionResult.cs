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
    private readonly float[] _uniforms;
    private int _count;
    private int _isLent;

    internal DetectionResult(InferenceLane lane, int capacity)
    {
        _lane = lane;
        _detections = new Detection[capacity];
        _appearances = new float[capacity * BodyColours.Length];
        _uniforms = lane.Uniforms.IsEmpty ? [] : new float[capacity];
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

    /// <summary>For each of <see cref="Detections"/> how like the clothes are to one of the lane's uniforms, 0 to 1; empty where it has none.</summary>
    public ReadOnlySpan<float> Uniforms => _lane.Uniforms.IsEmpty ? [] : _uniforms.AsSpan(0, _count);

    /// <summary>The frame itself, where the lane keeps pictures; it goes back to its pool with the result.</summary>
    public Frame? Picture { get; internal set; }

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
            Picture?.Dispose();
            Picture = null;

            // An empty shop overwrites nothing: who left would stay described here.
            _appearances.AsSpan(0, _count * BodyColours.Length).Clear();
            _detections.AsSpan(0, _count).Clear();
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
    internal void Describe(Frame frame)
    {
        BodyColours.Describe(frame.Pixels, frame.Size, frame.NativeSize, _detections.AsSpan(0, _count), _appearances);
        for (var i = 0; i < Math.Min(_count, _uniforms.Length); i++)
        {
            _uniforms[i] = LikenessToUniforms(frame, _detections[i].Box);
        }
    }

    private float LikenessToUniforms(Frame frame, in ImageBox box)
    {
        var most = 0f;
        foreach (var uniform in _lane.Uniforms)
        {
            most = MathF.Max(most, uniform.Likeness(frame.Pixels, frame.Size, frame.NativeSize, box));
        }

        return most;
    }
}
