using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains.Cameras.Pipelines;

/// <summary>The way without pictures: frames come as detections or positions. A newer frame replaces one that waits.</summary>
internal sealed partial class FeedPipeline<TFrame> : ICameraPipeline
{
    private readonly CameraId _id;
    private readonly Func<TFrame, PlacedFrame> _place;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<TFrame> _newest;
    private readonly Task _reading;
    private volatile CaptureHealth _health;
    private long _analysed;
    private long _dropped;

    /// <summary>Starts to read.</summary>
    /// <param name="id">The camera.</param>
    /// <param name="read">Gives its frames.</param>
    /// <param name="place">What is left to do with each; called by whoever calls <see cref="NextAsync"/>.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">The log.</param>
    public FeedPipeline(
        CameraId id, Func<CancellationToken, IAsyncEnumerable<TFrame>> read, Func<TFrame, PlacedFrame> place, TimeProvider clock,
        ILogger logger)
    {
        (_id, _place, _clock, _logger) = (id, place, clock, logger);
        _health = new(CaptureState.Starting, clock.GetUtcNow());
        _newest = Channel.CreateBounded<TFrame>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true, SingleWriter = true },
            _ => Interlocked.Increment(ref _dropped));
        _reading = Task.Run(() => ReadAsync(read));
    }

    public CaptureHealth Health => _health;

    public LaneSnapshot Frames => new(_analysed, Interlocked.Read(ref _dropped), 0);

    public async ValueTask<CameraObservations?> NextAsync()
    {
        if (!await _newest.Reader.WaitToReadAsync() || !_newest.Reader.TryRead(out var frame))
        {
            return null;
        }

        var placed = _place(frame);
        return new()
        {
            Camera = _id,
            Sequence = ++_analysed,
            CapturedAt = placed.CapturedAt,
            Observations = placed.People.Observations,
            Appearances = placed.People.Appearances,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private async Task ReadAsync(Func<CancellationToken, IAsyncEnumerable<TFrame>> read)
    {
        try
        {
            await foreach (var frame in read(_stop.Token))
            {
                if (_health.State == CaptureState.Starting)
                {
                    Change(CaptureState.Live);
                }

                _newest.Writer.TryWrite(frame);
            }

            Change(CaptureState.Ended);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            Change(CaptureState.Ended, "The camera was stopped.");
        }
        catch (Exception error)
        {
            // Whatever happened, the camera must not look alive.
            FeedFailed(_id, error);
            Change(CaptureState.Faulted, "An error in this program stopped the camera; see the log.");
        }

        _newest.Writer.Complete();
    }

    private void Change(CaptureState state, string? reason = null) => _health = new(state, _clock.GetUtcNow()) { Reason = reason };

    [LoggerMessage(211, LogLevel.Error, "An error stopped the camera {Camera}")]
    private partial void FeedFailed(CameraId camera, Exception error);
}
