using StoreTracking.Vision.Frames;

namespace StoreTracking.Vision.Tests.Capture;

/// <summary>A source that gives so many frames and then does what a test says: null ends it, an exception fails it.</summary>
internal sealed class ScriptedSource(int frames, Func<CancellationToken, ValueTask<Frame?>> then) : IFrameSource
{
    private readonly FramePool _pool = new(new(4, 2));
    private int _given;

    public string Description => "The scripted camera";

    public bool IsDisposed { get; private set; }

    public static ScriptedSource Fails(int frames, bool isTransient, string message = "It broke.") =>
        new(frames, _ => throw new FrameSourceException(message, isTransient));

    public static ScriptedSource Ends(int frames) => new(frames, _ => default);

    public static ScriptedSource FallsSilent(int frames) => new(frames, async stop =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        return null;
    });

    public ValueTask<Frame?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_given == frames)
        {
            return then(cancellationToken);
        }

        _given++;
        var frame = _pool.Rent();
        frame.NativeSize = new(8, 4);
        return new(frame);
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
