using System.Net;
using System.Net.Sockets;
using System.Text;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Ffmpeg;

namespace StoreTracking.Vision.Tests.Frames;

public sealed class FrameSourceFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_missing_file_is_final() => FailsAsync(FileAt(_folder.File("none.mp4")), 0, isTransient: false, "none.mp4 does not exist; check its path.");

    [Fact]
    public Task A_text_file_is_no_video() =>
        FailsAsync(FileAt(_folder.Write("text.mp4", "This is no video.")), 0, isTransient: false, "is no complete video; copy the whole file again, or choose a video file.");

    [Fact]
    public Task An_empty_file_is_no_video() => FailsAsync(FileAt(_folder.Write("empty.mp4", "")), 0, isTransient: false, "is no complete video");

    [Fact]
    public Task A_folder_is_no_file() => FailsAsync(FileAt(_folder.Path), 0, isTransient: false, "is a folder; name a file");

    [Fact]
    public Task A_text_without_a_name_is_no_video() =>
        FailsAsync(FileAt(_folder.Write("notes", "Nothing to see.")), 0, isTransient: false, "is no video that FFmpeg can read");

    [Fact]
    public async Task A_truncated_file_gives_its_frames_and_then_says_that_it_is_cut_off()
    {
        var whole = await File.ReadAllBytesAsync(Assets.Path("videos", "one-by-one-person-detection.mp4"));
        var path = _folder.File("cut.mp4");
        await File.WriteAllBytesAsync(path, whole.AsMemory(0, 300_000));
        await FailsAsync(FileAt(path), 100, isTransient: false, "cut.mp4 is cut off before its end; copy the whole file again.");
    }

    [Fact]
    public Task A_file_with_sound_alone_has_no_video() =>
        FailsAsync(FileAt(Clips.Make(_folder, "tone.wav", "sine=duration=0.2")), 0, isTransient: false, "has no video in it");

    [Fact]
    public async Task A_recording_that_changes_its_resolution_is_final_and_names_both_sizes()
    {
        var path = Clips.MakeWithTwoSizes(_folder);
        await FailsAsync(FileAt(path) with { Fit = new(416, 416) }, 8, isTransient: false, "changed its resolution from 1280x720 to 640x480 in its middle");
    }

    [Fact]
    public async Task A_stream_that_changes_its_resolution_is_started_again()
    {
        var both = await File.ReadAllBytesAsync(Clips.MakeWithTwoSizes(_folder));
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await LoopbackServer.BeginAsync(stream, header: "Content-Type: video/mp2t");
            await stream.WriteAsync(both, stop);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        });
        await FailsAsync(HttpAt(server.Url), 8, isTransient: true, "changed its resolution from 1280x720 to 640x480; restarting.");
    }

    [Theory]
    [InlineData("401 Unauthorized", false, "refused the user or password")]
    [InlineData("403 Forbidden", false, "forbids access")]
    [InlineData("404 Not Found", true, "has no stream at this path")]
    [InlineData("503 Service Unavailable", true, "answered with a server error")]
    public async Task An_answer_other_than_200_is_explained(string status, bool isTransient, string sentence)
    {
        await using var server = new LoopbackServer((stream, _) => LoopbackServer.BeginAsync(stream, status, "Content-Length: 0").AsTask());
        await FailsAsync(HttpAt(server.Url), 0, isTransient, sentence);
    }

    [Fact]
    public async Task A_server_that_sends_a_page_is_told_from_a_stream()
    {
        await using var server = new LoopbackServer(async (stream, stop) =>
        {
            await LoopbackServer.BeginAsync(stream, header: "Content-Type: text/html\r\nContent-Length: 5006");
            await stream.WriteAsync(Encoding.ASCII.GetBytes("<html>" + new string('x', 5000)), stop);
        });
        await FailsAsync(HttpAt(server.Url), 0, isTransient: true, "sent data that is no video");
    }

    [Fact]
    public async Task A_stream_that_ends_is_transient()
    {
        var jpegs = Clips.Jpegs(_folder, 5);
        await using var server = new LoopbackServer(async (stream, _) =>
        {
            await LoopbackServer.BeginAsync(stream);
            foreach (var jpeg in jpegs)
            {
                await LoopbackServer.SendAsync(stream, jpeg);
            }
        });
        await FailsAsync(HttpAt(server.Url), 5, isTransient: true, "ended its stream");
    }

    [Theory]
    [InlineData(FrameSourceKind.Rtsp, "rtsp")]
    [InlineData(FrameSourceKind.Http, "http")]
    public async Task A_refused_connection_is_transient_and_never_shows_the_password(FrameSourceKind kind, string scheme)
    {
        var options = new FrameSourceOptions { Kind = kind, Location = $"{scheme}://guard:s3cr@t@127.0.0.1:{UnusedPort()}/live?pwd=hidden" };
        var failure = await FailsAsync(options, 0, isTransient: true, "refused the connection; check its address and port");

        Assert.DoesNotMatch("guard|s3cr|hidden", failure.ToString() + failure.Details);
        Assert.Contains("Connection refused", failure.Details, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_missing_device_is_transient() =>
        FailsAsync(new() { Kind = FrameSourceKind.Device, Location = "/dev/video-none" }, 0, isTransient: true, "/dev/video-none does not exist; plug the camera in");

    [Fact]
    public Task A_device_that_is_no_camera_is_final() =>
        FailsAsync(new() { Kind = FrameSourceKind.Device, Location = "/dev/null" }, 0, isTransient: false, "/dev/null is no video device");

    [Fact]
    public Task A_missing_ffmpeg_is_final_and_says_what_to_install() =>
        FailsAsync(FileAt("any.mp4") with { FfmpegPath = "/none/ffmpeg" }, 0, isTransient: false, "FFmpeg could not be started as \"/none/ffmpeg\"; install FFmpeg 5.1 or newer");

    [Fact]
    public async Task A_killed_ffmpeg_is_transient()
    {
        var path = Assets.Path("videos", "one-by-one-person-detection.mp4");
        await using var source = new FfmpegFrameSource(FileAt(path) with { RealTime = true }, TimeProvider.System);
        (await source.ReadAsync(Patience.Token))!.Dispose();
        System.Diagnostics.Process.GetProcessById(source.ProcessId!.Value).Kill();

        var failure = await Assert.ThrowsAsync<FrameSourceException>(() => DrainAsync(source));
        Assert.Contains("lost its FFmpeg, which signal 9 ended", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static FrameSourceOptions FileAt(string path) => new() { Kind = FrameSourceKind.File, Location = path };

    private static FrameSourceOptions HttpAt(string url) => new() { Kind = FrameSourceKind.Http, Location = url };

    private static async Task<FrameSourceException> FailsAsync(FrameSourceOptions options, int atLeast, bool isTransient, string sentence)
    {
        await using var source = FrameSources.Open(options, TimeProvider.System);
        var read = 0;
        var failure = await Assert.ThrowsAsync<FrameSourceException>(async () => read = await DrainAsync(source, () => read++));
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Equal(isTransient, failure.IsTransient);
        Assert.True(read >= atLeast, $"Only {read} frames came.");
        return failure;
    }

    private static async Task<int> DrainAsync(IFrameSource source, Action? onFrame = null)
    {
        var read = 0;
        while (await source.ReadAsync(Patience.Token) is { } frame)
        {
            frame.Dispose();
            onFrame?.Invoke();
            read++;
        }

        return read;
    }
}
