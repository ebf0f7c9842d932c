using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames;

/// <summary>The frames of one camera, used again and again. It grows to what is in use at one time.</summary>
public sealed class FramePool
{
    private readonly Lock _gate = new();
    private readonly Stack<Frame> _free = [];

    /// <summary>An empty pool.</summary>
    /// <param name="size">The size of its frames, both sides above zero.</param>
    public FramePool(ImageSize size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size.Width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size.Height);
        Size = size;
    }

    /// <summary>The size of its frames.</summary>
    public ImageSize Size { get; }

    /// <summary>A frame whose pixels are undefined.</summary>
    public Frame Rent()
    {
        lock (_gate)
        {
            if (_free.TryPop(out var frame))
            {
                return frame.Lend();
            }
        }

        return new Frame(this, Size);
    }

    internal void Return(Frame frame)
    {
        lock (_gate)
        {
            _free.Push(frame);
        }
    }
}
