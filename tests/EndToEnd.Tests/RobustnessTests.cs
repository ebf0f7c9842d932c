using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using StoreTracking.Testing;
using static StoreTracking.EndToEnd.Tests.RobustnessSilo;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>Whatever happens to one camera is told in one sentence and disturbs no other.</summary>
public sealed class RobustnessTests(RobustnessSilo silo) : IClassFixture<RobustnessSilo>
{
    [Fact]
    public async Task A_text_file_named_mp4_is_told_and_is_not_tried_again()
    {
        var camera = await silo.CameraAsync("text", camera => State(camera) == "faulted");
        Assert.Contains("letter.mp4", Reason(camera), StringComparison.Ordinal);

        // On a busy machine the first look may take so long that it is taken for a stall; once the reason is known, no other follows.
        var restarts = camera.GetProperty("restarts").GetInt32();
        Assert.InRange(restarts, 0, 1);
        await silo.CameraAsync("healthy", camera => State(camera) == "live" && Rate(camera) > 3);
        Assert.Equal(restarts, (await silo.CameraAsync("text", _ => true)).GetProperty("restarts").GetInt32());
    }

    [Fact]
    public async Task A_model_of_garbage_stops_only_the_cameras_that_need_it()
    {
        var camera = await silo.CameraAsync("garbage", camera => State(camera) == "faulted");
        Assert.Contains("garbage.onnx", Reason(camera), StringComparison.Ordinal);
        Assert.Contains("unusable: ", silo.Silo.Output, StringComparison.Ordinal);
        await silo.CameraAsync("healthy", camera => State(camera) == "live");
    }

    [Fact]
    public async Task A_killed_FFmpeg_comes_back_and_the_other_cameras_keep_their_frame_rate()
    {
        await silo.CameraAsync("victim", camera => State(camera) == "live");
        var before = await silo.CameraAsync("healthy", camera => Rate(camera) > 3);

        using (var ffmpeg = Process.GetProcessById(silo.FfmpegOf("victim.mp4")))
        {
            ffmpeg.Kill();
        }

        // The first pause may be shorter than two looks at the camera, so that it is the log that tells of it.
        await silo.Silo.OutputAsync("victim.mp4 lost its FFmpeg");
        var during = await silo.CameraAsync("healthy", _ => true);
        var healed = await silo.CameraAsync("victim", camera => State(camera) == "live" && camera.GetProperty("restarts").GetInt32() == 1);
        var after = await silo.CameraAsync("healthy", _ => true);

        // The rate is that of the last five seconds; half of it would be a camera that stood still meanwhile.
        Assert.All([during, after], camera => Assert.True(Rate(camera) > Rate(before) * 0.7, $"{Rate(before)} -> {Rate(camera)}\n{healed}"));
        Assert.Equal(before.GetProperty("restarts").GetInt32(), after.GetProperty("restarts").GetInt32());
    }

    [Fact]
    public async Task Truncated_and_foreign_frames_are_refused_and_good_ones_go_on()
    {
        using var folder = new TemporaryFolder();
        var good = await FrameAsync(folder);
        Assert.Equal(HttpStatusCode.Accepted, (await Post(good)).Status);
        await silo.CameraAsync("push", camera => State(camera) == "live");

        var truncated = await Post(good[..(good.Length / 2)]);
        Assert.False(truncated.Status is HttpStatusCode.Accepted or HttpStatusCode.InternalServerError, truncated.Body);
        Assert.Contains("JPEG", truncated.Body, StringComparison.Ordinal);
        var text = await Post("hello"u8.ToArray());
        Assert.False(text.Status is HttpStatusCode.Accepted or HttpStatusCode.InternalServerError, text.Body);

        var seen = (await silo.CameraAsync("push", _ => true)).GetProperty("lastFrameAt").GetDateTimeOffset();
        Assert.Equal(HttpStatusCode.Accepted, (await Post(good)).Status);
        await silo.CameraAsync("push", camera => State(camera) == "live" && camera.GetProperty("lastFrameAt").GetDateTimeOffset() > seen);
    }

    private static double Rate(JsonElement camera) => camera.GetProperty("frameRate").GetDouble();

    private static async Task<byte[]> FrameAsync(TemporaryFolder folder)
    {
        var path = folder.File("frame.jpg");
        using var ffmpeg = Process.Start(
            "ffmpeg", ["-v", "error", "-ss", "10", "-i", Assets.Path("videos", "one-by-one-person-detection.mp4"), "-frames:v", "1", path]);
        await ffmpeg.WaitForExitAsync();
        return await File.ReadAllBytesAsync(path);
    }

    private async Task<(HttpStatusCode Status, string Body)> Post(byte[] body)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            using var answer = await silo.Http.PostAsync("api/stores/push/cameras/table/frames", content, limit.Token);
            var text = await answer.Content.ReadAsStringAsync(limit.Token);
            if (!text.Contains("starting", StringComparison.Ordinal))
            {
                return (answer.StatusCode, text);
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}
