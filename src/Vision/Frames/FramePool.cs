using System.Collections.Concurrent;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames;

/// <summary>The frames of one camera, used again and again. It grows to what is in use at one time.</summary>
public sealed class FramePool(ImageSize size)
{
    private readonly ConcurrentBag<Frame> _free = [];

    /// <summary>The size of its frames.</summary>
    public ImageSize Size { get; } = size;

    /// <summary>A frame whose pixels are undefined.</summary>
    public Frame Rent() => _free.TryTake(out var frame) ? frame : new Frame(this, Size);

    internal void Return(Frame frame) => _free.Add(frame);
}
