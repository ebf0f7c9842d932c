namespace StoreTracking.Tracking.Floor;

/// <summary>
/// Knows the newest frame of each camera and gives each a small number that the bindings use. A camera that starts anew
/// counts its frames and its tracks from the beginning, so it gets a new number and its old bindings match nothing.
/// </summary>
internal sealed class CameraLedger(int capacity)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _lastNumber;

    public int Count => _entries.Count;

    /// <summary>Whether a run of a camera has delivered no frame from a time on.</summary>
    public bool IsSilent(int number, DateTimeOffset since)
    {
        foreach (var entry in _entries.Values)
        {
            if (entry.Number == number)
            {
                return entry.At < since;
            }
        }

        return true;
    }

    /// <summary>Whether any camera has delivered a frame from a time on.</summary>
    public bool IsAnyAwake(DateTimeOffset since)
    {
        foreach (var entry in _entries.Values)
        {
            if (entry.At >= since)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When a camera's newest frame was captured, and the number of that run; null where it is new.</summary>
    public (int Number, DateTimeOffset At)? Newest(string camera) =>
        _entries.TryGetValue(camera, out var known) ? (known.Number, known.At) : null;

    /// <summary>Takes note of a frame; false where the camera has already delivered a newer one.</summary>
    /// <param name="camera">The camera's key.</param>
    /// <param name="sequence">The frame's number.</param>
    /// <param name="at">The frame's capture time.</param>
    /// <param name="number">The number of this run of the camera.</param>
    /// <param name="retired">The number of a run that is over, or 0.</param>
    public bool TryAdvance(string camera, long sequence, DateTimeOffset at, out int number, out int retired)
    {
        (number, retired) = (0, 0);
        if (_entries.TryGetValue(camera, out var known))
        {
            // A message overtaken on its way is older in both respects; a camera that started anew only in its count.
            if (sequence <= known.Sequence && at <= known.At)
            {
                return false;
            }

            if (sequence > known.Sequence)
            {
                number = known.Number;
                _entries[camera] = new(number, sequence, at > known.At ? at : known.At);
                return true;
            }

            retired = known.Number;
        }
        else if (_entries.Count >= capacity)
        {
            retired = EvictSilent();
        }

        number = ++_lastNumber;
        _entries[camera] = new(number, sequence, at);
        return true;
    }

    private int EvictSilent()
    {
        var (name, oldest) = (string.Empty, new Entry(0, 0, DateTimeOffset.MaxValue));
        foreach (var (camera, entry) in _entries)
        {
            if (entry.At < oldest.At)
            {
                (name, oldest) = (camera, entry);
            }
        }

        _entries.Remove(name);
        return oldest.Number;
    }

    private readonly record struct Entry(int Number, long Sequence, DateTimeOffset At);
}
