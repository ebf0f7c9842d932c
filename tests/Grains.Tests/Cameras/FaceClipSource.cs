using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Grains.Tests.Cameras;

/// <summary>
/// A camera that shows real clips one after another, two and a half pictures a second by their own times and as fast as they are taken: they lie in
/// the future, as in <see cref="CameraSourceTests"/>.
/// </summary>
internal sealed class FaceClipSource(ImageSize fit, (string Clip, int Pictures)[] clips) : IFrameSource
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.4);

    private IFrameSource? _clip;
    private DateTimeOffset _at = TimeProvider.System.GetUtcNow();
    private int _index;
    private int _shown;

    public string Description => "faces";

    public async ValueTask<Frame?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_index < clips.Length && _shown == clips[_index].Pictures)
        {
            (_index, _shown) = (_index + 1, 0);
            await DisposeAsync();
        }

        // The last clip goes on for ever.
        var clip = clips[Math.Min(_index, clips.Length - 1)].Clip;
        _clip ??= FrameSources.Open(
            new() { Kind = FrameSourceKind.File, Location = Assets.Path("videos", clip), Fit = fit, Loop = true }, TimeProvider.System);

        // A picture replaces one that still waits, so they must not come faster than they are analysed.
        await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System, cancellationToken);
        var frame = await _clip.ReadAsync(cancellationToken);
        (frame!.CapturedAt, _at, _shown) = (_at, _at + Interval, _shown + 1);
        return frame;
    }

    public async ValueTask DisposeAsync()
    {
        if (_clip is { } clip)
        {
            _clip = null;
            await clip.DisposeAsync();
        }
    }
}
