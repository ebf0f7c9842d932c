using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Push;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Grains.Cameras;

/// <summary>The source of a camera whose frames are pushed: a new one after each restart of its decoder.</summary>
internal sealed class PushedFrames(ImageSize input, CameraOptions options, TimeProvider clock)
{
    private PushedFrameSource? _source;

    public IFrameSource Open() =>
        _source = new(new PushedFrameOptions { Fit = input, FfmpegPath = options.FfmpegPath }, clock);

    /// <summary>Hands one image to the decoder.</summary>
    /// <exception cref="InvalidOperationException">The image cannot be taken; the message says why.</exception>
    public void Push(byte[] jpeg)
    {
        var error = "the camera is starting; push again.";
        if (_source is not { } source || !source.TryPush(jpeg, out error))
        {
            throw new InvalidOperationException($"The frame was not taken: {error}");
        }
    }
}
