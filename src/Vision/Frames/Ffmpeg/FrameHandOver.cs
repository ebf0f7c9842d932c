using System.Runtime.CompilerServices;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>
/// Passes frames from the decoder's thread to one asynchronous reader, at most two ahead of it; a decoder that is
/// further ahead waits, and FFmpeg with it. Nothing is allocated per frame.
/// </summary>
internal sealed class FrameHandOver : IDisposable
{
    private const int Ahead = 2;
    private readonly Queue<DecodedFrame> _frames = new(Ahead);
    private readonly AsyncSignal _changed = new();
    private bool _isComplete;

    /// <summary>Passes a frame on, waiting for room; a frame that comes after the end is given back to its pool.</summary>
    public void Add(in DecodedFrame frame)
    {
        lock (_frames)
        {
            while (_frames.Count == Ahead && !_isComplete)
            {
                Monitor.Wait(_frames);
            }

            if (_isComplete)
            {
                frame.Frame.Dispose();
                return;
            }

            _frames.Enqueue(frame);
        }

        _changed.Set();
    }

    /// <summary>No more frames will be passed on.</summary>
    public void Complete()
    {
        lock (_frames)
        {
            _isComplete = true;
            Monitor.PulseAll(_frames);
        }

        _changed.Set();
    }

    /// <summary>The next frame, or null after the last.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<DecodedFrame?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            lock (_frames)
            {
                if (_frames.TryDequeue(out var frame))
                {
                    Monitor.PulseAll(_frames);
                    return frame;
                }

                if (_isComplete)
                {
                    return null;
                }
            }

            await _changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Ends it and gives back the frames that nobody took.</summary>
    public void Dispose()
    {
        Complete();
        lock (_frames)
        {
            while (_frames.TryDequeue(out var frame))
            {
                frame.Frame.Dispose();
            }
        }
    }
}
