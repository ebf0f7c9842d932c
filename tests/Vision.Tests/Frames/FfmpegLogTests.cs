using System.Text;
using StoreTracking.Vision.Frames.Ffmpeg;

namespace StoreTracking.Vision.Tests.Frames;

public sealed class FfmpegLogTests
{
    private const string Config = "[showinfo@native @ 0x55] [info] config in time_base: 1/90000, frame_rate: 10/1";
    private const string Native = "[showinfo@native @ 0x55] [info] n:   1 pts:   9000 pts_time:0.1     pos:    32524 fmt:yuv420p sar:1/1 s:1280x720 i:P iskey:0 type:P ";
    private const string Output = "[showinfo@output @ 0x56] [info] n:   1 pts:   9000 pts_time:0.1     pos:    32524 fmt:bgr24 sar:1/1 s:416x234 i:P iskey:0 type:P ";

    [Fact]
    public void Both_filters_together_make_a_header() =>
        Assert.Equal([new FrameHeader(new(1280, 720), new(416, 234), 0.1)], Read(Config, Native, "[showinfo@native @ 0x55] [info] color_range:tv", Output).Headers);

    [Fact]
    public void The_format_of_newer_versions_is_read() =>
        Assert.Equal(
            [new FrameHeader(new(640, 480), new(320, 240), 0.1)],
            Read(
                Config,
                "[showinfo@native @ 0x55] [info] n:   1 pts:   9000 pts_time:0.1     duration:   9000 duration_time:0.1     fmt:yuv420p cl:left sar:1/1 s:640x480 i:P",
                "[showinfo@output @ 0x55] [info] n:   1 pts:   9000 pts_time:0.1     duration:   9000 duration_time:0.1     fmt:bgr24 cl:unspecified sar:1/1 s:320x240 i:P").Headers);

    [Fact]
    public void A_day_into_a_stream_times_are_still_exact() =>
        Assert.Equal(86_400.1, Assert.Single(Read(Config, Native.Replace("  9000 pts_time:0.1    ", "7776009000 pts_time:86400.1", StringComparison.Ordinal), Output).Headers).Pts, 1e-9);

    [Fact]
    public void A_frame_without_a_time_has_none() =>
        Assert.True(double.IsNaN(Assert.Single(Read(Config, Native.Replace("  9000 pts_time:0.1", "NOPTS pts_time:NOPTS", StringComparison.Ordinal), Output).Headers).Pts));

    [Fact]
    public void Only_errors_are_kept_the_last_twelve_and_cut_to_300_characters()
    {
        var lines = Enumerable.Range(0, 20).Select(number => $"[h264 @ 0x1] [error] fault {number} {new string('x', 400)}");
        var (headers, errors) = Read(["[mjpeg @ 0x1] [warning] EOI missing, emulating", .. lines, "[fatal] last"]);
        Assert.Empty(headers);
        Assert.Equal(12, errors.Length);
        Assert.StartsWith("[h264 @ 0x1] [error] fault 9 ", errors[0], StringComparison.Ordinal);
        Assert.Equal("[fatal] last", errors[^1]);
        Assert.All(errors, line => Assert.True(line.Length <= 300));
    }

    [Theory]
    [InlineData("[info]   Stream #0:0[0x1](und): Video: h264 (High) (avc1 / 0x31637661), yuv420p(progressive), 768x432, 25 fps", "h264")]
    [InlineData("[info]   Stream #0:0: Video: mjpeg, yuvj422p(pc, bt470bg/unknown/unknown), 320x240", "mjpeg")]
    [InlineData("[info]   Stream #0:1: Audio: aac (LC)", null)]
    [InlineData("[info]   Stream mapping:", null)]
    public void The_codec_is_that_of_the_first_video_stream(string line, string? codec)
    {
        var log = new FfmpegLog(_ => { });

        log.ReadLine(Encoding.UTF8.GetBytes(line));
        log.ReadLine("[info]   Stream #0:0: Video: rawvideo (BGR[24] / 0x18524742), bgr24"u8);

        Assert.Equal(codec ?? "rawvideo", log.Codec);
    }

    [Fact]
    public void A_line_longer_than_the_buffer_does_not_disturb_the_next() =>
        Assert.Single(Read(Config, new string('x', 50_000), Native, Output).Headers);

    [Theory]
    [InlineData("[showinfo@native @ 0x5")]
    [InlineData("[showinfo@native @ 0x55] [info] config in time_base: 1/0, frame_rate: 0/0")]
    [InlineData("[showinfo@output @ 0x55] [info] n: 1 pts: 9 s:0x10")]
    [InlineData("[showinfo@output @ 0x55] [info] n: 1 pts: 9 s:10")]
    [InlineData("[showinfo@output @ 0x55] [info] n: 1 pts: 9 s:")]
    [InlineData("")]
    public void A_damaged_line_makes_no_frame(string line) => Assert.Empty(Read(line).Headers);

    private static (List<FrameHeader> Headers, string[] Errors) Read(params string[] lines)
    {
        var headers = new List<FrameHeader>();
        var log = new FfmpegLog(headers.Add);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        log.ReadFrom(stream);
        return (headers, log.Errors);
    }
}
