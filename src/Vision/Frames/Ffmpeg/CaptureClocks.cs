namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>Dates the frames of one source. The times never go back.</summary>
internal interface ICaptureClock
{
    /// <summary>When the frame was captured.</summary>
    DateTimeOffset Date(in DecodedFrame frame);
}

/// <summary>
/// Dates a recording: its first frame at the time at which it was read, the others by their own distance from it. Read
/// faster than real time, the dates run ahead of the clock. Where the recording's times stop, jump back or start anew,
/// they go on with the last distance between two frames.
/// </summary>
internal sealed class RecordingClock : ICaptureClock
{
    private TimeSpan _step = TimeSpan.FromSeconds(0.1);
    private DateTimeOffset? _last;
    private double _lastPts = double.NaN;

    /// <inheritdoc />
    public DateTimeOffset Date(in DecodedFrame frame)
    {
        var seconds = frame.Pts - _lastPts;
        if (seconds is > 0 and < 86_400)
        {
            _step = TimeSpan.FromSeconds(seconds);
        }

        _lastPts = frame.Pts;
        _last = _last is { } last ? last + _step : frame.ArrivedAt;
        return _last.Value;
    }
}

/// <summary>
/// Dates a live stream that carries times of its own: the time of arrival smoothed by the distances between the frames'
/// own times. A frame cannot be captured after it arrived, so the frame that arrived fastest sets the anchor; a frame
/// that arrives more than <see cref="MaxDrift"/> later than dated, as after a gap in the stream's times or with a camera
/// whose clock runs slow, sets it anew. Delays that every frame has, as in the network, remain.
/// </summary>
internal sealed class LiveClock : ICaptureClock
{
    /// <summary>How far a date may lie before the arrival.</summary>
    public static readonly TimeSpan MaxDrift = TimeSpan.FromSeconds(1);

    private DateTimeOffset? _anchor;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <inheritdoc />
    public DateTimeOffset Date(in DecodedFrame frame)
    {
        // The arrival of a frame with the time 0, had it come as fast as this one.
        var own = frame.Pts is > -1e9 and < 1e9 ? TimeSpan.FromSeconds(frame.Pts) : (TimeSpan?)null;
        var date = frame.ArrivedAt;
        if (own is { } pts)
        {
            var anchor = frame.ArrivedAt - pts;
            if (_anchor is not { } known || anchor < known || anchor - known > MaxDrift)
            {
                _anchor = anchor;
            }

            date = _anchor.Value + pts;
        }

        _last = date > _last ? date : _last;
        return _last;
    }
}

/// <summary>Dates a live stream without times of its own, such as MJPEG over HTTP, by the arrival of its frames.</summary>
internal sealed class ArrivalClock : ICaptureClock
{
    /// <inheritdoc />
    public DateTimeOffset Date(in DecodedFrame frame) => frame.ArrivedAt;
}
