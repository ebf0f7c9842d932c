using Microsoft.Extensions.Options;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Push;

namespace StoreTracking.Grains.Cameras.Sources;

/// <summary>Real cameras and recordings: FFmpeg fetches their frames, or they are pushed.</summary>
public sealed class ConfiguredSources(IOptions<CameraOptions> options, TimeProvider clock) : ICameraSources
{
    /// <inheritdoc />
    public CameraSource Find(StoreConfiguration store, CameraConfiguration camera)
    {
        var ffmpeg = options.Value.FfmpegPath;
        return new CameraSource.Pictures(input => camera.Source.Kind == SourceKind.Push
            ? new PushedFrameSource(new() { Fit = input, FfmpegPath = ffmpeg }, clock)
            : FrameSources.Open(CameraSettings.Source(camera, input, ffmpeg), clock));
    }
}
