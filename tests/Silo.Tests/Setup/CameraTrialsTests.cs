using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Replay.Annotation;
using StoreTracking.Silo.Setup;
using StoreTracking.Silo.Setup.Trials;
using StoreTracking.Silo.Tests.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Setup;

public sealed class CameraTrialsTests : IDisposable
{
    private static readonly TrialLimits Limits = new() { FirstPicture = TimeSpan.FromSeconds(60), Queueing = TimeSpan.FromSeconds(120) };

    private readonly StoreDocument _document = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Clip => Assets.Path("videos", "one-by-one-person-detection.mp4");

    public void Dispose() => _document.Dispose();

    [Fact]
    public async Task A_clip_is_opened_and_described()
    {
        await using var host = await StartAsync();

        var test = await TestAsync(host, "file", Clip);

        Assert.True(test.Ok, test.Sentence);
        Assert.Equal((768, 432, "h264"), (test.Width, test.Height, test.Codec));
        Assert.InRange(test.FrameRate!.Value, 5, 30);
        Assert.StartsWith("The camera gives pictures of 768 x 432 pixels, h264, about ", test.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_called_a_clip_is_none()
    {
        await using var host = await StartAsync();
        File.WriteAllText(Path.Combine(_document.Folder, "notes.mp4"), "Not a video, and a secret: hunter2.");

        var test = await TestAsync(host, "file", "notes.mp4");

        Assert.False(test.Ok);
        Assert.Equal($"{Path.Combine(_document.Folder, "notes.mp4")} is no complete video; copy the whole file again, or choose a video file.", test.Sentence);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        await using var host = await StartAsync();

        var test = await TestAsync(host, "file", "missing.mp4");

        Assert.Equal((false, $"There is no file {Path.Combine(_document.Folder, "missing.mp4")}; expected a video file."), (test.Ok, test.Sentence));
    }

    [Fact]
    public async Task A_port_that_refuses_is_said_to_refuse()
    {
        await using var host = await StartAsync();
        var port = FreePorts.Take();

        var test = await TestAsync(host, "http", $"http://viewer:hunter2@127.0.0.1:{port}/video");

        Assert.Equal((false, $"http://127.0.0.1:{port}/video refused the connection; check its address and port, and that it is on."), (test.Ok, test.Sentence));
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_wrong_and_nothing_of_the_answer_is_repeated()
    {
        await using var host = await StartAsync();
        using var server = new Answering("HTTP/1.0 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"inner-detail\"\r\nContent-Length: 12\r\n\r\ninner-detail");

        var test = await TestAsync(host, "http", $"http://viewer:hunter2@127.0.0.1:{server.Port}/video");

        Assert.Equal((false, $"http://127.0.0.1:{server.Port}/video refused the user or password; check both in its URL."), (test.Ok, test.Sentence));
    }

    [Fact]
    public async Task A_page_is_no_stream()
    {
        await using var host = await StartAsync();
        using var server = new Answering($"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9500\r\n\r\n{string.Concat(Enumerable.Repeat("<p>inner-detail</p>", 500))}");

        var test = await TestAsync(host, "http", $"http://127.0.0.1:{server.Port}/video");

        Assert.Equal((false, $"http://127.0.0.1:{server.Port}/video sent data that is no video; check that its URL names a stream and not a page."), (test.Ok, test.Sentence));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_in_time()
    {
        await using var host = await SetupHost.StartAsync(null, Limits with { FirstPicture = TimeSpan.FromSeconds(1) }, _document.Read());
        using var server = new Answering(null);

        var test = await TestAsync(host, "http", $"http://127.0.0.1:{server.Port}/video?key=hunter2");

        Assert.Equal(
            (false, $"http://127.0.0.1:{server.Port}/video gave no picture within 1 s; check that its address names a video stream, and that the camera is on and reached from this server."),
            (test.Ok, test.Sentence));
        await server.Closed.WaitAsync(TimeSpan.FromMinutes(1), Stop);
    }

    [Fact]
    public async Task A_hidden_password_is_used_for_its_own_camera_at_its_own_address_only()
    {
        using var server = new Answering("HTTP/1.0 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"camera\"\r\n\r\n");
        var url = $"http://viewer:hunter2@127.0.0.1:{server.Port}/video";
        StoreDocument.Set(_document.Root, "cameras[1].source", $$"""{"kind": "http", "location": "{{url}}"}""");
        await using var host = await StartAsync();

        var own = await TestAsync(host, "http", url.Replace("hunter2", "***", StringComparison.Ordinal), camera: "points");
        var others = await TestAsync(host, "http", url.Replace("hunter2", "***", StringComparison.Ordinal), camera: "pose");

        Assert.Contains("refused the user or password", own.Sentence, StringComparison.Ordinal);
        Assert.Contains("Authorization: Basic dmlld2VyOmh1bnRlcjI=", await server.Request.WaitAsync(TimeSpan.FromMinutes(1), Stop), StringComparison.Ordinal);
        Assert.Contains("a part of the URL is hidden", others.Sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_camera_that_posts_needs_no_test()
    {
        await using var host = await StartAsync();

        Assert.True((await TestAsync(host, "push", null)).Ok);
    }

    [Fact]
    public async Task A_still_is_a_picture_of_blocks_with_the_masked_part_black()
    {
        StoreDocument.Set(_document.Root, "detector.model", $"\"{Path.Combine(Assets.Repository, "models", "person.onnx")}\"");
        StoreDocument.Set(_document.Root, "detector.layout", "\"auto\"");
        StoreDocument.Set(_document.Root, "cameras[0].masks", "[[[0, 0], [320, 0], [320, 240], [0, 240]]]");
        await using var host = await StartAsync();

        var still = await host.Trials.TakeStillAsync(SetupHost.Corner, Question("file", Clip, "pose"), Stop);

        Assert.Equal((768, 432, ""), (still.Width, still.Height, still.Sentence));
        var (width, height) = (PictureFile.Read(still.Jpeg)!.Value.Width, PictureFile.Read(still.Jpeg)!.Value.Height);
        var pixels = Decode(still.Jpeg!);
        Assert.Equal(width * height, pixels.Length);

        // The mask is the upper left quarter; JPEG blurs a little at its edges.
        Assert.True(Brightest(pixels, width, 0, 0, (width / 2) - 20, (height / 2) - 20) < 24);
        Assert.True(Brightest(pixels, width, width / 2, height / 2, width, height) > 60);
        Assert.True(WithinBlocks(pixels, width) < 4, "Within the blocks there is detail.");
    }

    private static byte[] Decode(byte[] jpeg)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("still.jpg"), jpeg);
        using var process = System.Diagnostics.Process.Start(
            "ffmpeg", ["-v", "error", "-nostdin", "-i", folder.File("still.jpg"), "-pix_fmt", "gray", "-f", "rawvideo", folder.File("still.raw")])!;
        process.WaitForExit();
        return File.ReadAllBytes(folder.File("still.raw"));
    }

    private static int Brightest(byte[] pixels, int width, int left, int top, int right, int bottom) =>
        Enumerable.Range(top, bottom - top).Max(y => (int)pixels.AsSpan((y * width) + left, right - left).ToArray().Max());

    // The mean difference of neighbours in the middle of a block, where a picture of blocks has none.
    private static double WithinBlocks(byte[] pixels, int width)
    {
        var block = (width + Pixelation.ImageBlocksAcross - 1) / Pixelation.ImageBlocksAcross;
        return Enumerable.Range(0, pixels.Length / width / block)
            .SelectMany(row => Enumerable.Range(0, width / block).Select(column => (((row * block) + (block / 2)) * width) + (column * block) + (block / 2) - 1))
            .Average(at => Math.Abs(pixels[at] - pixels[at + 1]));
    }

    private Task<SetupHost> StartAsync() => SetupHost.StartAsync(null, Limits, _document.Read());

    private static CameraQuestion Question(string kind, string? location, string? camera)
    {
        var source = new JsonObject { ["kind"] = kind };
        if (location is not null)
        {
            source["location"] = location;
        }

        return new() { Camera = camera, Source = SetupHost.ToElement(source) };
    }

    private static Task<CameraTest> TestAsync(SetupHost host, string kind, string? location, string? camera = null) =>
        host.Trials.TestAsync(SetupHost.Corner, Question(kind, location, camera), Stop);

    /// <summary>A server that gives every connection the same answer, or none.</summary>
    private sealed class Answering : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<string> _request = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Answering(string? answer)
        {
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            _ = AcceptAsync(answer);
        }

        public int Port { get; }

        /// <summary>Completes when the first client has gone.</summary>
        public Task Closed => _closed.Task;

        /// <summary>The first request that names a user.</summary>
        public Task<string> Request => _request.Task;

        public void Dispose() => _listener.Dispose();

        private async Task AcceptAsync(string? answer)
        {
            try
            {
                while (true)
                {
                    _ = AnswerAsync(await _listener.AcceptTcpClientAsync(), answer);
                }
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task AnswerAsync(TcpClient client, string? answer)
        {
            using (client)
            {
                try
                {
                    var (stream, buffer) = (client.GetStream(), new byte[4096]);
                    var request = System.Text.Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
                    if (request.Contains("Authorization:", StringComparison.Ordinal))
                    {
                        _request.TrySetResult(request);
                    }

                    if (answer is not null)
                    {
                        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
                        return;
                    }

                    while (await stream.ReadAsync(buffer) > 0)
                    {
                        // Whatever else it says is not answered either.
                    }
                }
                catch (IOException)
                {
                    // The client was killed.
                }

                _closed.TrySetResult();
            }
        }
    }
}
