using System.Runtime.CompilerServices;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Tests.Capture;

/// <summary>
/// A mailbox for one frame between a capture and whoever analyses it; a newer frame replaces one that still waits. One
/// capture offers, one reader takes; nothing is allocated per frame.
/// </summary>
/// <param name="dropsWhenBusy">
/// True for live sources: a frame that nobody took in time is dropped. False for recordings that must come through
/// whole: the capture waits until the frame before was taken.
/// </param>
public sealed class LatestFrameSlot(bool dropsWhenBusy) : IFrameSink, IDisposable
{
    private readonly Lock _gate = new();
    private readonly AsyncSignal _filled = new();
    private readonly AsyncSignal _freed = new();
    private Frame? _frame;
    private bool _isDisposed;
    private long _dropped;

    /// <summary>Frames that gave way to newer ones.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <inheritdoc />
    public void Offer(Frame frame)
    {
        Frame? replaced;
        lock (_gate)
        {
            if (_isDisposed)
            {
                frame.Dispose();
                return;
            }

            replaced = _frame;
            _frame = frame;
        }

        if (replaced is not null)
        {
            Interlocked.Increment(ref _dropped);
            replaced.Dispose();
        }

        _filled.Set();
    }

    /// <inheritdoc />
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask WaitUntilFreeAsync(CancellationToken cancellationToken)
    {
        while (!dropsWhenBusy && IsFilled())
        {
            await _freed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes the frame that waits, or the next one; the caller owns it. One reader at a time.</summary>
    /// <exception cref="ObjectDisposedException">The slot was disposed.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryTake() is { } frame)
            {
                return frame;
            }

            await _filled.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The frame that waits, which the caller then owns, or null.</summary>
    /// <exception cref="ObjectDisposedException">The slot was disposed.</exception>
    public Frame? TryTake()
    {
        Frame? frame;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            (frame, _frame) = (_frame, null);
        }

        if (frame is not null)
        {
            _freed.Set();
        }

        return frame;
    }

    /// <summary>Gives back the frame that waits, and every later one; whoever waits for a frame gets an exception.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _frame?.Dispose();
            _frame = null;
        }

        _filled.Set();
        _freed.Set();
    }

    private bool IsFilled()
    {
        lock (_gate)
        {
            return _frame is not null;
        }
    }
}
