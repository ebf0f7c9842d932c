using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Detections;

/// <summary>
/// Where a decoder puts what it found: it maps boxes of the model's input to the camera's own image and lets nothing
/// unusable through, so that no decoder has to care about values that are not finite.
/// </summary>
/// <param name="letterbox">How the image lies in the model's input.</param>
/// <param name="floor">The score from which a detection is taken.</param>
/// <param name="destination">Receives the detections; what does not fit is dropped.</param>
public ref struct DetectionWriter(Letterbox letterbox, float floor, Span<Detection> destination)
{
    private readonly Span<Detection> _destination = destination;
    private readonly Letterbox _letterbox = letterbox;

    /// <summary>The score from which a detection is taken.</summary>
    public float Floor { get; } = floor;

    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Adds a box given by its corners, in pixels of the model's input. It is ignored where the score is below the floor
    /// or not a number, an edge is not finite, or nothing of it lies in the image. A score above 1, as rounding in a
    /// quantised model produces, counts as 1.
    /// </summary>
    public void AddCorners(float left, float top, float right, float bottom, float score)
    {
        if (!(score >= Floor) || Count == _destination.Length
            || !float.IsFinite(left) || !float.IsFinite(top) || !float.IsFinite(right) || !float.IsFinite(bottom))
        {
            return;
        }

        var box = _letterbox.ToNative(left, top, right, bottom);
        if (box.Area > 0)
        {
            _destination[Count++] = new(box, Math.Min(score, 1));
        }
    }

    /// <summary>Adds a box given by its centre and size, in pixels of the model's input; see <see cref="AddCorners"/>.</summary>
    public void AddCentre(float x, float y, float width, float height, float score) =>
        AddCorners(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2), score);
}
