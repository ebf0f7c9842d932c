using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Capture;

/// <summary>
/// Reads a camera's source into a sink for as long as it may: after a transient failure it opens the source again, after
/// waits that grow; at the end of a recording, or at a failure that trying again does not mend, it stops.
/// </summary>
public sealed partial class CameraCapture : IAsyncDisposable
{
    private readonly string _camera;
    private readonly Func<IFrameSource> _open;
    private readonly IFrameSink _sink;
    private readonly CaptureOptions _options;
    private readonly TimeProvider _time;
    private readonly Backoff _backoff;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private CaptureHealth _health;
    private ImageSize? _nativeSize;
    private long _framesRead;
    private int _restarts;
    private Task? _run;

    /// <summary>A capture that has not started yet.</summary>
    /// <param name="camera">The camera's id, for the log.</param>
    /// <param name="open">Makes a new source; called at each try.</param>
    /// <param name="sink">Where the frames go.</param>
    /// <param name="options">How it watches its source and tries again.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">The jitter of the waits; used by this capture alone.</param>
    /// <param name="logger">The log; its event ids are 200 to 204.</param>
    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    public CameraCapture(
        string camera, Func<IFrameSource> open, IFrameSink sink, CaptureOptions options, TimeProvider time, Random random, ILogger logger)
    {
        options.Validate();
        _camera = camera;
        _open = open;
        _sink = sink;
        _options = options;
        _time = time;
        _backoff = new Backoff(options.BackoffBase, options.BackoffCap, random);
        _logger = logger;
        _health = new CaptureHealth(CaptureState.Starting, time.GetUtcNow());
    }

    /// <summary>Called at each change of state, in order, on the capture's own thread: it should be quick and not throw.</summary>
    public event Action<CaptureHealth>? Changed;

    /// <summary>How it is doing now.</summary>
    public CaptureHealth Health => Volatile.Read(ref _health) with { FramesRead = Interlocked.Read(ref _framesRead) };

    /// <summary>Starts it; further calls do nothing.</summary>
    public void Start()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stop.IsCancellationRequested, this);
            _run ??= Task.Run(RunAsync);
        }
    }

    /// <summary>Stops it and ends its source.</summary>
    public async ValueTask DisposeAsync()
    {
        Task? run;
        lock (_gate)
        {
            _stop.Cancel();
            run = _run;
        }

        await (run ?? Task.CompletedTask);
    }

    private async Task RunAsync()
    {
        try
        {
            while (await ReadSourceAsync() is { } failure)
            {
                if (!failure.IsTransient)
                {
                    LogFault(_logger, _camera, failure.Message, failure.Details);
                    Change(CaptureState.Faulted, failure.Message);
                    return;
                }

                var delay = _backoff.Next();
                LogRetry(_logger, _camera, delay, failure.Message, failure.Details);
                Change(CaptureState.Retrying, failure.Message, _time.GetUtcNow() + delay);
                await Task.Delay(delay, _time, _stop.Token);
                _restarts++;
                Change(CaptureState.Retrying, failure.Message);
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
            LogBug(_logger, error, _camera);
            Change(CaptureState.Faulted, "An error in this program stopped the camera; see the log.");
        }
    }

    /// <summary>Reads one source until it fails, or until its end, which gives null.</summary>
    private async Task<FrameSourceException?> ReadSourceAsync()
    {
        await using var source = _open();
        using var watch = new StallWatch(_options.StallTimeout, _time, _stop.Token);
        long? liveSince = null;
        try
        {
            while (await watch.ReadAsync(source) is { } frame)
            {
                if (liveSince is null)
                {
                    liveSince = _time.GetTimestamp();
                    _nativeSize = frame.NativeSize;
                    LogLive(_logger, _camera, frame.NativeSize, source.Description);
                    Change(CaptureState.Live);
                }
                else if (_time.GetElapsedTime(liveSince.Value) >= _options.HealthyAfter)
                {
                    _backoff.Reset();
                }

                frame.Sequence = _framesRead;
                Interlocked.Increment(ref _framesRead);
                await OfferAsync(frame);
            }

            LogEnd(_logger, _camera, source.Description, _framesRead);
            return null;
        }
        catch (FrameSourceException failure)
        {
            return failure;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask OfferAsync(Frame frame)
    {
        try
        {
            await _sink.WaitUntilFreeAsync(_stop.Token);
        }
        catch
        {
            frame.Dispose();
            throw;
        }

        _sink.Offer(frame);
    }

    private void Change(CaptureState state, string? reason = null, DateTimeOffset? nextTryAt = null)
    {
        var since = _health.State == state ? _health.Since : _time.GetUtcNow();
        var health = new CaptureHealth(state, since)
        {
            Reason = reason,
            Restarts = _restarts,
            FramesRead = _framesRead,
            NativeSize = _nativeSize,
            NextTryAt = nextTryAt,
        };
        Volatile.Write(ref _health, health);
        Changed?.Invoke(health);
    }
}
