using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tests.Frames;

namespace StoreTracking.Vision.Tests.Capture;

public sealed class CameraCaptureTests
{
    private static readonly CaptureOptions Options = new();
    private readonly WatchedTimeProvider _time = new();

    [Fact]
    public async Task A_recording_goes_live_and_ends()
    {
        await using var bench = new CaptureBench(_time, Options, _ => ScriptedSource.Ends(3));
        Assert.Equal(CaptureState.Starting, bench.Capture.Health.State);
        bench.Capture.Start();
        Assert.Equal(new ImageSize(8, 4), (await bench.NextAsync(CaptureState.Live)).NativeSize);
        await bench.NextAsync(CaptureState.Ended);
        Assert.Equal((CaptureState.Ended, 3L, 0), (bench.Capture.Health.State, bench.Capture.Health.FramesRead, bench.Capture.Health.Restarts));
    }

    [Fact]
    public async Task A_transient_failure_is_tried_again_at_the_announced_time_and_frames_are_counted_on()
    {
        ScriptedSource? first = null;
        await using var bench = new CaptureBench(_time, Options, tried => tried == 0 ? first = ScriptedSource.Fails(2, isTransient: true) : ScriptedSource.Ends(2));
        bench.Capture.Start();
        await bench.NextAsync(CaptureState.Live);
        var retry = await bench.NextAsync(CaptureState.Retrying);
        Assert.Equal("It broke.", retry.Reason);
        Assert.True(first!.IsDisposed);

        var wait = retry.NextTryAt!.Value - _time.GetUtcNow();
        Assert.InRange(wait, TimeSpan.Zero, Options.BackoffBase);
        await _time.AdvanceWhenAwaitedAsync(wait);
        Assert.Equal(1, (await bench.NextAsync(CaptureState.Retrying)).Restarts);
        Assert.Null((await bench.NextAsync(CaptureState.Live)).NextTryAt);
        await bench.NextAsync(CaptureState.Ended);
        for (var number = 0; number < 4; number++)
        {
            Assert.Equal(number, await bench.FrameAsync());
        }
    }

    [Fact]
    public async Task A_final_failure_stops_for_good()
    {
        await using var bench = new CaptureBench(_time, Options, _ => ScriptedSource.Fails(0, isTransient: false, "The file is gone."));
        bench.Capture.Start();
        Assert.Equal("The file is gone.", (await bench.NextAsync(CaptureState.Faulted)).Reason);
        Assert.Null(bench.Capture.Health.NextTryAt);
    }

    [Fact]
    public async Task An_error_in_the_program_is_seen_as_a_fault()
    {
        await using var bench = new CaptureBench(_time, Options, _ => throw new InvalidOperationException("bug"));
        bench.Capture.Start();
        Assert.Contains("error in this program", (await bench.NextAsync(CaptureState.Faulted)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_source_has_failed_exactly_at_the_stall_timeout()
    {
        await using var bench = new CaptureBench(_time, Options, _ => ScriptedSource.FallsSilent(1));
        bench.Capture.Start();
        await bench.NextAsync(CaptureState.Live);
        await _time.AdvanceWhenAwaitedAsync(Options.StallTimeout - TimeSpan.FromMilliseconds(1));
        Assert.Equal(CaptureState.Live, bench.Capture.Health.State);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(
            "The scripted camera gave no frame for 10 s; check that it is on and its network works.",
            (await bench.NextAsync(CaptureState.Retrying)).Reason);
    }

    [Fact]
    public async Task A_stopped_capture_ends_its_source()
    {
        var source = ScriptedSource.FallsSilent(1);
        var bench = new CaptureBench(_time, Options, _ => source);
        bench.Capture.Start();
        await bench.NextAsync(CaptureState.Live);
        await bench.DisposeAsync();
        Assert.True(source.IsDisposed);
        Assert.Equal((CaptureState.Ended, "The camera was stopped."), (bench.Capture.Health.State, bench.Capture.Health.Reason));
        Assert.Throws<ObjectDisposedException>(bench.Capture.Start);
    }

    [Fact]
    public async Task A_recording_read_into_a_slot_that_waits_loses_no_frame()
    {
        using var slot = new LatestFrameSlot(dropsWhenBusy: false);
        await using var capture = new CameraCapture(
            "till", () => ScriptedSource.Ends(500), slot, Options, _time, new Random(7), NullLogger.Instance);
        capture.Start();
        for (var number = 0; number < 500; number++)
        {
            using var frame = await slot.TakeAsync(Patience.Token);
            Assert.Equal(number, frame.Sequence);
        }

        Assert.Equal(0, slot.Dropped);
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public async Task Failures_are_forgotten_only_after_healthy_frames(int liveSeconds, bool isForgotten)
    {
        // Each source gives one frame, another when the test says so, and then fails.
        var pool = new FramePool(new(4, 2));
        var later = Channel.CreateUnbounded<Frame?>();
        var options = Options with { StallTimeout = TimeSpan.FromHours(1), BackoffBase = TimeSpan.FromSeconds(1), BackoffCap = TimeSpan.FromHours(1) };
        await using var bench = new CaptureBench(_time, options, _ => new ScriptedSource(1, LaterAsync));
        bench.Capture.Start();
        var bounds = new Backoff(options.BackoffBase, options.BackoffCap, new Random(7));
        for (var failure = 0; failure < 4; failure++)
        {
            await bench.NextAsync(CaptureState.Live);
            _time.Advance(TimeSpan.FromSeconds(liveSeconds));
            later.Writer.TryWrite(pool.Rent());
            later.Writer.TryWrite(null);
            var retry = await bench.NextAsync(CaptureState.Retrying);
            if (isForgotten)
            {
                bounds.Reset();
            }

            var wait = retry.NextTryAt!.Value - _time.GetUtcNow();
            Assert.Equal(bounds.Next(), wait);
            await _time.AdvanceWhenAwaitedAsync(wait);
            await bench.NextAsync(CaptureState.Retrying);
        }

        async ValueTask<Frame?> LaterAsync(CancellationToken stop) =>
            await later.Reader.ReadAsync(stop) ?? throw new FrameSourceException("It broke.", isTransient: true);
    }
}
