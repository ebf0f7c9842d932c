using System.Diagnostics;
using StoreTracking.Testing;
using StoreTracking.Vision.Capture;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Ffmpeg;
using StoreTracking.Vision.Tests.Frames;

namespace StoreTracking.Vision.Tests.Capture;

/// <summary>Captures over real FFmpeg processes and the real clock.</summary>
public sealed class RealCaptureTests
{
    private static readonly CaptureOptions Quick = new() { BackoffBase = TimeSpan.FromMilliseconds(50), BackoffCap = TimeSpan.FromMilliseconds(200) };

    private static FrameSourceOptions Clip => new()
    {
        Kind = FrameSourceKind.File, Location = Assets.Path("videos", "one-by-one-person-detection.mp4"), RealTime = true, Fit = new(64, 64),
    };

    [Fact]
    public async Task A_camera_whose_process_is_killed_comes_back()
    {
        FfmpegFrameSource? source = null;
        await using var bench = new CaptureBench(TimeProvider.System, Quick, _ => source = new FfmpegFrameSource(Clip, TimeProvider.System));
        bench.Capture.Start();
        await bench.NextAsync(CaptureState.Live);
        using (var process = Process.GetProcessById(source!.ProcessId!.Value))
        {
            process.Kill();
        }

        Assert.Contains("lost its FFmpeg", (await bench.NextAsync(CaptureState.Retrying)).Reason, StringComparison.Ordinal);
        await bench.NextAsync(CaptureState.Retrying);
        Assert.Equal(1, (await bench.NextAsync(CaptureState.Live)).Restarts);
        var before = bench.Capture.Health.FramesRead;
        while (await bench.FrameAsync() <= before)
        {
            // Frames of before the restart, and those that lead up to new ones.
        }
    }

    [Fact]
    public async Task A_server_that_accepts_and_never_sends_is_tried_again()
    {
        await using var server = new LoopbackServer((_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop));
        var options = new FrameSourceOptions { Kind = FrameSourceKind.Http, Location = server.Url };
        await using var bench = new CaptureBench(
            TimeProvider.System, Quick with { StallTimeout = TimeSpan.FromMilliseconds(500) }, _ => FrameSources.Open(options, TimeProvider.System));
        bench.Capture.Start();
        Assert.Contains($"{server.Url} gave no frame for 0.5 s", (await bench.NextAsync(CaptureState.Retrying)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camera_that_sends_nonsense_recovers_once_it_sends_images()
    {
        using var folder = new TemporaryFolder();
        var jpeg = Clips.Jpegs(folder, 1)[0];
        var connections = 0;
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await LoopbackServer.BeginAsync(stream);
            if (Interlocked.Increment(ref connections) == 1)
            {
                await stream.WriteAsync(new byte[5000], stop);
                return;
            }

            while (true)
            {
                await LoopbackServer.SendAsync(stream, jpeg);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, stop);
            }
        });
        var options = new FrameSourceOptions { Kind = FrameSourceKind.Http, Location = server.Url };
        await using var bench = new CaptureBench(TimeProvider.System, Quick, _ => FrameSources.Open(options, TimeProvider.System));
        bench.Capture.Start();
        await bench.NextAsync(CaptureState.Retrying);
        await bench.NextAsync(CaptureState.Retrying);
        await bench.NextAsync(CaptureState.Live);
        Assert.True(await bench.FrameAsync() >= 0);
    }

    [Fact]
    public async Task A_camera_that_fails_in_a_loop_does_not_slow_another()
    {
        var refused = new FrameSourceOptions { Kind = FrameSourceKind.Rtsp, Location = "rtsp://127.0.0.1:9/none" };
        await using var failing = new CaptureBench(TimeProvider.System, Quick, _ => FrameSources.Open(refused, TimeProvider.System));
        await using var healthy = new CaptureBench(TimeProvider.System, Quick, _ => FrameSources.Open(Clip, TimeProvider.System));
        failing.Capture.Start();
        healthy.Capture.Start();
        await healthy.FrameAsync();

        // Fifty frames at ten a second last five seconds; half as long again is left for a busy machine.
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < 50; number++)
        {
            await healthy.FrameAsync();
        }

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 3.5, 7.5);
        Assert.True(failing.Capture.Health.Restarts >= 2);
        Assert.Equal((CaptureState.Live, 0), (healthy.Capture.Health.State, healthy.Capture.Health.Restarts));
    }
}
