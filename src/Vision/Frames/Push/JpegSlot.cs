namespace StoreTracking.Vision.Frames.Push;

/// <summary>
/// One image between whoever pushes and the decoder's thread; a newer image replaces one that still waits. Of an image that was
/// taken or replaced nothing stays.
/// </summary>
internal sealed class JpegSlot
{
    private readonly object _gate = new();
    private byte[] _waiting = [];
    private byte[] _taken = [];
    private int _length;
    private int _takenLength;
    private DateTimeOffset _arrivedAt;
    private bool _isComplete;

    /// <summary>Copies an image into the slot.</summary>
    /// <returns>False once the slot is complete.</returns>
    public bool Put(ReadOnlySpan<byte> jpeg, DateTimeOffset arrivedAt)
    {
        lock (_gate)
        {
            if (_isComplete)
            {
                return false;
            }

            if (_waiting.Length < jpeg.Length)
            {
                _waiting = new byte[jpeg.Length + (jpeg.Length / 4)];
            }

            jpeg.CopyTo(_waiting);
            _waiting.AsSpan(jpeg.Length, Math.Max(0, _length - jpeg.Length)).Clear();
            _length = jpeg.Length;
            _arrivedAt = arrivedAt;
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Waits for an image, which stays valid until the next call; false once the slot is complete.</summary>
    public bool Take(out ReadOnlySpan<byte> jpeg, out DateTimeOffset arrivedAt)
    {
        lock (_gate)
        {
            _taken.AsSpan(0, _takenLength).Clear();
            while (_length == 0 && !_isComplete)
            {
                Monitor.Wait(_gate);
            }

            (_waiting, _taken) = (_taken, _waiting);
            jpeg = _taken.AsSpan(0, _length);
            arrivedAt = _arrivedAt;
            (_takenLength, _length) = (_length, 0);
            return !_isComplete;
        }
    }

    /// <summary>Takes nothing more, and ends the wait.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
            Monitor.PulseAll(_gate);
        }
    }
}
