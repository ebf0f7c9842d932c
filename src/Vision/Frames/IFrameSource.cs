namespace StoreTracking.Vision.Frames;

/// <summary>Anything that gives frames: an FFmpeg process, a rendered camera, a test.</summary>
public interface IFrameSource : IAsyncDisposable
{
    /// <summary>What it is, for logs and operators; without any password.</summary>
    string Description { get; }

    /// <summary>The next frame, which the caller owns, or null at the end of a recording.</summary>
    /// <exception cref="FrameSourceException">The source failed; the message says why in words for an operator.</exception>
    ValueTask<Frame?> ReadAsync(CancellationToken cancellationToken);
}
