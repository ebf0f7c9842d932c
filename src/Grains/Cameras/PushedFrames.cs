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
    /// <exception cref="InvalidOperationException">The image cannot be taken; the message says why.</exception>
    public void Push(byte[] jpeg)
    {
        var push = _push ?? (_ => "The camera is starting; push again.");
        if (push(jpeg) is { } error)
        {
            throw new InvalidOperationException(error);
        }
    }
}
