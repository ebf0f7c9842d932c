using System.Diagnostics;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Push;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Frames;

public sealed class PushedFrameSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_image_comes_out_at_once_with_the_time_of_its_arrival()
    {
        var jpegs = Clips.Jpegs(_folder, 4);
        await using var source = new PushedFrameSource(new() { Fit = new(160, 160) }, _time);
        for (var number = 0; number < jpegs.Length; number++)
        {
            // Each is read before the next is pushed: a decoder that held one back would hang here.
            var pushedAt = _time.GetUtcNow();
            Assert.True(source.TryPush(jpegs[number], out _));
            using var frame = await source.ReadAsync(Patience.Token);
            Assert.Equal((pushedAt, new ImageSize(320, 240), new ImageSize(160, 120), number), (frame!.CapturedAt, frame.NativeSize, frame.Size, (int)frame.Sequence));
            _time.Advance(TimeSpan.FromSeconds(7));
        }
    }

    [Fact]
    public async Task An_image_that_cannot_be_decoded_is_skipped_and_the_next_keeps_its_own_time()
    {
        var jpegs = Clips.Jpegs(_folder, 2);
        byte[] garbage = [0xFF, 0xD8, 0xFF, .. new byte[100].Select(_ => (byte)7), 0xFF, 0xD9];
        await using var source = new PushedFrameSource(new(), _time);
        Assert.True(source.TryPush(jpegs[0], out _));
        (await source.ReadAsync(Patience.Token))!.Dispose();

        Assert.True(source.TryPush(garbage, out _));
        var read = source.ReadAsync(Patience.Token).AsTask();
        while (!read.IsCompleted)
        {
            // The slot keeps only the newest image, so the good one is offered until the garbage is through.
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(source.TryPush(jpegs[1], out _));
            await Task.WhenAny(read, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
        }

        using var frame = await read;
        Assert.True(frame!.CapturedAt > new ManualTimeProvider().GetUtcNow());
    }

    [Fact]
    public async Task A_first_image_that_cannot_be_decoded_does_not_end_the_camera()
    {
        var jpegs = Clips.Jpegs(_folder, 1);
        byte[] garbage = [0xFF, 0xD8, 0xFF, .. new byte[100].Select(_ => (byte)7), 0xFF, 0xD9];
        await using var source = new PushedFrameSource(new(), _time);
        Assert.True(source.TryPush(garbage, out _));
        var read = source.ReadAsync(Patience.Token).AsTask();
        while (!read.IsCompleted)
        {
            await Task.WhenAny(read, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
            Assert.True(source.TryPush(jpegs[0], out _));
        }

        using var frame = await read;
        Assert.Equal(new ImageSize(320, 240), frame!.Size);
    }

    [Fact]
    public async Task An_image_of_another_size_starts_the_source_again()
    {
        var (small, large) = (Clips.Jpegs(_folder, 1)[0], Clips.Jpegs(_folder, 1, "640x480")[0]);
        await using var source = new PushedFrameSource(new(), _time);
        source.TryPush(small, out _);
        (await source.ReadAsync(Patience.Token))!.Dispose();
        source.TryPush(large, out _);
        var failure = await Assert.ThrowsAsync<FrameSourceException>(async () => await source.ReadAsync(Patience.Token));
        Assert.Contains("changed its resolution from 320x240 to 640x480; restarting.", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task What_is_visibly_no_whole_image_is_refused_with_a_reason()
    {
        var jpeg = Clips.Jpegs(_folder, 1)[0];
        await using var source = new PushedFrameSource(new() { MaxImageBytes = 20_000 }, _time);

        Refuses(jpeg.AsMemory(0, jpeg.Length / 2), "without the end of a JPEG image (FF D9): it is cut off, send all of it.");
        Refuses("GIF89a"u8.ToArray(), "The 6 bytes do not begin as a JPEG image does (FF D8 FF)");
        Refuses(Array.Empty<byte>(), "The 0 bytes do not begin");
        Refuses(new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 }, "stops after 4 bytes");
        Refuses(new byte[20_001], "has 20001 bytes; at most 20000 are taken");
        Assert.True(source.TryPush((byte[])[.. jpeg, 0, 0, (byte)'\r', (byte)'\n'], out var none) && none is null);

        void Refuses(ReadOnlyMemory<byte> image, string reason)
        {
            Assert.False(source.TryPush(image, out var error));
            Assert.Contains(reason, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_source_that_ended_refuses_images_and_its_process_is_gone()
    {
        var jpeg = Clips.Jpegs(_folder, 1)[0];
        var source = new PushedFrameSource(new(), _time);
        source.TryPush(jpeg, out _);
        (await source.ReadAsync(Patience.Token))!.Dispose();
        using var process = Process.GetProcessById(source.ProcessId!.Value);

        await source.DisposeAsync();
        Assert.True(process.HasExited);
        Assert.False(source.TryPush(jpeg, out var error));
        Assert.Equal("The camera has stopped; start it, and push again.", error);
    }

    [Fact]
    public void Options_out_of_bounds_are_named()
    {
        Assert.Equal("PushedFrameOptions.MaxImageBytes is 1023; it must be 1024 to 67108864.",
            Assert.Throws<ArgumentException>(() => new PushedFrameOptions { MaxImageBytes = 1023 }.Validate()).Message);
        Assert.Throws<ArgumentException>(() => new PushedFrameOptions { Fit = new(0, 10) }.Validate());
        new PushedFrameOptions { MaxImageBytes = 1024 }.Validate();
    }
}
