using System.Runtime.CompilerServices;
using StoreTracking.Vision.Frames;

namespace StoreTracking.Vision.Capture;

/// <summary>
/// Reads frames and gives up on a source that is silent for too long. Only the wait for the source counts: a sink that
/// is busy makes no source stall. It cannot be used again after it gave up.
/// </summary>
internal sealed class StallWatch : IDisposable
{
    private readonly CancellationTokenSource _silence;
    private readonly CancellationTokenRegistration _stopping;
    private readonly CancellationToken _stop;
    private readonly TimeSpan _timeout;

    public StallWatch(TimeSpan timeout, TimeProvider time, CancellationToken stop)
    {
        _timeout = timeout;
        _stop = stop;
        _silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _stopping = stop.UnsafeRegister(static silence => ((CancellationTokenSource)silence!).Cancel(), _silence);
    }

    /// <summary>The source's next frame, or null at its end.</summary>
    /// <exception cref="FrameSourceException">The source failed or is silent.</exception>
    /// <exception cref="OperationCanceledException">The capture is stopping.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> ReadAsync(IFrameSource source)
    {
        _silence.CancelAfter(_timeout);
        try
        {
            return await source.ReadAsync(_silence.Token);
        }
        catch (OperationCanceledException) when (_silence.IsCancellationRequested && !_stop.IsCancellationRequested)
        {
            throw new FrameSourceException(
                $"{source.Description} gave no frame for {_timeout.TotalSeconds:0.#} s; check that it is on and its network works.", isTransient: true);
        }
        finally
        {
            _silence.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stopping.Dispose();
        _silence.Dispose();
    }
}
