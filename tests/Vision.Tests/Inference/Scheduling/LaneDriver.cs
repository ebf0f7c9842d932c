using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Tests.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Scheduling;

/// <summary>One camera of a test: a lane with frames of its own.</summary>
public sealed class LaneDriver(InferenceLane lane)
{
    private readonly FramePool _pool = new(TinyModels.Input);
    private long _sequence;

    public InferenceLane Lane { get; } = lane;

    /// <summary>The next frame, with these cells in red.</summary>
    public Frame Frame(params ReadOnlySpan<int> cells)
    {
        var frame = _pool.Rent();
        RedPicture.Paint(frame.Pixels, cells);
        frame.NativeSize = TinyModels.Input;
        frame.Sequence = _sequence++;
        return frame;
    }

    /// <summary>The next frame, one on which <see cref="TinyModels.RedCellsFailingOnWhite"/> fails.</summary>
    public Frame WhiteFrame()
    {
        var frame = Frame();
        frame.Pixels.Fill(255);
        return frame;
    }

    public void Offer(params ReadOnlySpan<int> cells) => Lane.Offer(Frame(cells));
}
