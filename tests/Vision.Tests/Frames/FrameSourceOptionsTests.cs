using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Frames.Ffmpeg;

namespace StoreTracking.Vision.Tests.Frames;

public sealed class FrameSourceOptionsTests
{
    private static readonly FrameSourceOptions File = new() { Kind = FrameSourceKind.File, Location = "shop.mp4" };
    private static readonly FrameSourceOptions Rtsp = new() { Kind = FrameSourceKind.Rtsp, Location = "rtsp://u:p@cam/live" };

    [Fact]
    public void Each_value_out_of_bounds_is_named_with_its_bounds()
    {
        Says("FrameSourceOptions.Location is empty; it must name what to read.", File with { Location = " " });
        Says("FrameSourceOptions.FfmpegPath is empty; it must name the FFmpeg program.", File with { FfmpegPath = "" });
        Says("FrameSourceOptions.Kind is 77; it must be one of File, Rtsp, Http, Device and Images.", File with { Kind = (FrameSourceKind)77 });
        Says("FrameSourceOptions.MaxFrameRate is 0; it must be above 0 and at most 240.", File with { MaxFrameRate = 0 });
        Says("FrameSourceOptions.MaxFrameRate is NaN; it must be above 0 and at most 240.", File with { MaxFrameRate = double.NaN });
        Says("FrameSourceOptions.MaxFrameRate is 240.5; it must be above 0 and at most 240.", File with { MaxFrameRate = 240.5 });
        Says("FrameSourceOptions.Fit is 15x416; it must be 16 to 8192 pixels on each side.", File with { Fit = new(15, 416) });
        Says("FrameSourceOptions.Loop is True; it must be false for a source of kind Rtsp, which has no end.", Rtsp with { Loop = true });
    }

    [Fact]
    public void A_wrong_scheme_is_named_without_the_password() =>
        Says("FrameSourceOptions.Location is ftp://cam/x; it must start with http:// or https:// for a source of kind Http.",
            Rtsp with { Kind = FrameSourceKind.Http, Location = "ftp://u:p@cam/x?key=1" });

    [Fact]
    public void Values_at_their_bounds_pass()
    {
        (File with { MaxFrameRate = 240, Fit = new(16, 8192), Loop = true }).Validate();
        Rtsp.Validate();
    }

    [Theory]
    [InlineData("rtsp://admin:pa55@10.0.0.7:554/ch1", "rtsp://10.0.0.7:554/ch1")]
    [InlineData("rtsp://admin:p@ss:w@10.0.0.7/ch1?token=abc#x", "rtsp://10.0.0.7/ch1")]
    [InlineData("HTTP://cam/cgi?user=a&pwd=b", "HTTP://cam/cgi")]
    [InlineData("http://cam/plain", "http://cam/plain")]
    public void A_description_holds_no_secret(string location, string expected) =>
        Assert.Equal(expected, SourceAddress.Describe(FrameSourceKind.Http, location));

    [Fact]
    public void An_rtsp_camera_is_read_over_tcp_with_low_delay_and_dropped_frames_are_not_scaled() =>
        Assert.Equal(
            "-hide_banner -nostats -loglevel level+info -nostdin -flags low_delay -threads 1 -analyzeduration 1000000 -rtsp_transport tcp " +
            "-i rtsp://u:p@cam/live -map 0:v:0 " +
            "-vf select='isnan(t)+if(gte(t,ld(0)-0.1)+lt(t,ld(0)-4*0.1),st(0,clip(ld(0),t-0.1,t+0.1)+2*0.1))',showinfo@native=checksum=0," +
            "scale=416:416:force_original_aspect_ratio=decrease:flags=bilinear,format=bgr24,showinfo@output=checksum=0 " +
            "-fps_mode passthrough -threads 1 -f rawvideo pipe:1",
            string.Join(' ', FfmpegCommand.Read(Rtsp with { MaxFrameRate = 5, Fit = new(416, 416) })));

    private static void Says(string message, FrameSourceOptions options) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => FrameSources.Open(options, TimeProvider.System)).Message);
}
