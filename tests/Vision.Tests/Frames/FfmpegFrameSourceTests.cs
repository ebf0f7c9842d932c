using System.Diagnostics;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Ffmpeg;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Frames;

public sealed class FfmpegFrameSourceTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_real_clip_gives_every_frame_with_its_size_and_time()
    {
        var frames = await ReadAllAsync(RealClip() with { Fit = new(416, 416) });

        Assert.Equal(1394, frames.Count);
        Assert.All(frames, frame => Assert.Equal((new ImageSize(768, 432), new ImageSize(416, 234)), (frame.Native, frame.Size)));
        Assert.Equal(Enumerable.Range(0, 1394).Select(number => (long)number), frames.Select(frame => frame.Sequence));
        Assert.Equal(Noon, frames[0].At);
        Assert.All(frames.Zip(frames.Skip(1)), pair => Assert.Equal(0.1, (pair.Second.At - pair.First.At).TotalSeconds, 1e-6));
    }

    [Fact]
    public async Task Without_a_box_a_frame_keeps_its_size()
    {
        await using var source = new FfmpegFrameSource(RealClip(), new ManualTimeProvider());
        using var frame = await source.ReadAsync(Patience.Token);
        Assert.Equal(new ImageSize(768, 432), frame!.Size);
        Assert.Equal(3 * 768 * 432, frame.Pixels.Length);
    }

    [Theory]
    [InlineData(4, 558)]
    [InlineData(10, 1394)]
    [InlineData(25, 1394)]
    public async Task A_frame_rate_is_never_exceeded_and_a_slower_source_loses_nothing(double rate, int expected)
    {
        var frames = await ReadAllAsync(RealClip() with { Fit = new(64, 64), MaxFrameRate = rate });
        Assert.InRange(frames.Count, expected - 1, expected + 1);
    }

    [Fact]
    public async Task Pixels_are_packed_blue_green_red_rows_from_the_top()
    {
        // The upper half pure red, the lower half pure blue, without loss.
        var path = Clips.Make(_folder, "flag.mkv", "color=c=0x0000FF:size=64x48:rate=10:duration=0.1,drawbox=w=64:h=24:color=0xFF0000:t=fill", "-c:v", "ffv1", "-pix_fmt", "bgr0");
        await using var source = new FfmpegFrameSource(FileAt(path), new ManualTimeProvider());
        using var frame = await source.ReadAsync(Patience.Token);

        var pixels = frame!.Pixels.ToArray();
        Assert.Equal(new ImageSize(64, 48), frame.Size);
        AssertColour([0, 0, 255], pixels.AsSpan(0, 3));
        AssertColour([0, 0, 255], pixels.AsSpan(3 * ((23 * 64) + 63), 3));
        AssertColour([255, 0, 0], pixels.AsSpan(3 * 24 * 64, 3));
        AssertColour([255, 0, 0], pixels.AsSpan(pixels.Length - 3));
    }

    [Theory]
    [InlineData("clip.mp4")]
    [InlineData("clip.ts")]
    public async Task A_loop_starts_again_and_its_times_go_on(string name)
    {
        var path = Clips.Make(_folder, name, "testsrc=size=64x48:rate=10:duration=0.5");
        await using var source = new FfmpegFrameSource(FileAt(path) with { Loop = true }, new ManualTimeProvider());
        for (var number = 0; number < 13; number++)
        {
            using var frame = await source.ReadAsync(Patience.Token);
            Assert.Equal(number, frame!.Sequence);
            Assert.Equal(0.1 * number, (frame.CapturedAt - Noon).TotalSeconds, 1e-3);
        }
    }

    [Fact]
    public async Task A_file_read_in_real_time_takes_as_long_as_it_lasts()
    {
        var path = Clips.Make(_folder, "clip.mp4", "testsrc=size=64x48:rate=10:duration=2");
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(20, (await ReadAllAsync(FileAt(path) with { RealTime = true })).Count);
        Assert.True(Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task A_read_can_be_cancelled_and_the_source_ends_its_process()
    {
        await using var server = new LoopbackServer((_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop));
        var source = new FfmpegFrameSource(new() { Kind = FrameSourceKind.Http, Location = server.Url }, TimeProvider.System);
        using var cancel = new CancellationTokenSource();
        var read = source.ReadAsync(cancel.Token);
        using var process = Process.GetProcessById(source.ProcessId!.Value);
        Assert.False(read.IsCompleted);

        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await read);
        await source.DisposeAsync();
        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task A_source_left_in_mid_stream_ends_its_process()
    {
        var source = new FfmpegFrameSource(RealClip(), TimeProvider.System);
        (await source.ReadAsync(Patience.Token))!.Dispose();
        using var process = Process.GetProcessById(source.ProcessId!.Value);
        await source.DisposeAsync();
        Assert.True(process.HasExited);
    }

    private static FrameSourceOptions RealClip() => FileAt(Assets.Path("videos", "one-by-one-person-detection.mp4"));

    private static FrameSourceOptions FileAt(string path) => new() { Kind = FrameSourceKind.File, Location = path };

    private static void AssertColour(byte[] expected, Span<byte> found)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            Assert.InRange(found[channel], expected[channel] - 3, expected[channel] + 3);
        }
    }

    private static async Task<List<(long Sequence, ImageSize Native, ImageSize Size, DateTimeOffset At)>> ReadAllAsync(FrameSourceOptions options)
    {
        await using var source = new FfmpegFrameSource(options, new ManualTimeProvider());
        var frames = new List<(long, ImageSize, ImageSize, DateTimeOffset)>();
        while (await source.ReadAsync(Patience.Token) is { } frame)
        {
            frames.Add((frame.Sequence, frame.NativeSize, frame.Size, frame.CapturedAt));
            frame.Dispose();
        }

        return frames;
    }
}
