using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames;

/// <summary>
/// One decoded picture: packed BGR, one byte a channel, rows from the top, no padding between rows. Whoever holds it
/// owns it, and disposes it to give its buffer back to the pool.
/// </summary>
public sealed class Frame : IDisposable
{
    private readonly FramePool _pool;
    private readonly byte[] _pixels;
    private bool _isFree;

    internal Frame(FramePool pool, ImageSize size)
    {
        _pool = pool;
        _pixels = GC.AllocateUninitializedArray<byte>(checked(3 * size.Width * size.Height), pinned: true);
        Size = size;
    }

    /// <summary>The size of <see cref="Pixels"/>.</summary>
    public ImageSize Size { get; }

    /// <summary>The size of the camera's own image, of which this is a scaled copy.</summary>
    public ImageSize NativeSize { get; set; }

    /// <summary>Counts the frames of one capture from 0, dropped ones included.</summary>
    public long Sequence { get; set; }

    /// <summary>When the picture was taken.</summary>
    public DateTimeOffset CapturedAt { get; set; }

    /// <summary>The picture: 3 · width · height bytes.</summary>
    public Span<byte> Pixels => _pixels;

    /// <summary>The same bytes, for readers of streams.</summary>
    public Memory<byte> Buffer => _pixels;

    /// <summary>Blackens the buffer and gives it back to the pool; a second call does nothing.</summary>
    public void Dispose()
    {
        // A frame that came back twice would be lent to two holders at once.
        if (!Interlocked.Exchange(ref _isFree, true))
        {
            // It may not be lent again for hours; until then it would show who was there.
            _pixels.AsSpan().Clear();
            _pool.Return(this);
        }
    }

    internal Frame Lend()
    {
        _isFree = false;
        return this;
    }
}
