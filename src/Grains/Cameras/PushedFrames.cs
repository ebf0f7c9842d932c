using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Push;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Grains.Cameras;

/// <summary>The source of a camera whose frames are pushed: a new one after each restart of its decoder.</summary>
internal sealed class PushedFrames(ImageSize input, CameraOptions options, TimeProvider clock)
{
    // The capture that opened it disposes it.
    private volatile Func<byte[], string?>? _push;

    public IFrameSource Open()
    {
        var source = new PushedFrameSource(new() { Fit = input, FfmpegPath = options.FfmpegPath }, clock);
        _push = jpeg => source.TryPush(jpeg, out var error) ? null : error;
        return source;
    }

    /// <summary>Hands one image to the decoder.</summary>
    /// <returns>Why it was not taken, or null where it was.</returns>
    public FrameRefusal? Push(byte[] jpeg)
    {
        if (_push is not { } push)
        {
            return new() { Reason = "The camera is starting; post the next frame.", IsTransient = true };
        }

        return push(jpeg) is { } fault ? new() { Reason = fault, IsTransient = false } : null;
    }
}
