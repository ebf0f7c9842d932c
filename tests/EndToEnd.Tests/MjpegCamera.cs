using System.Diagnostics;
using System.Globalization;
using System.Net;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A network camera: whoever asks for its address gets pictures, JPEG after JPEG, for as long as they listen.</summary>
internal sealed class MjpegCamera : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ImageSize _size;
    private readonly Func<IFrameSource> _open;
    private readonly List<Task> _viewers = [];
    private readonly Task _serving;

    /// <summary>Serves at once, on a free port of this machine.</summary>
    /// <param name="size">The size of its pictures.</param>
    /// <param name="open">Gives a viewer pictures of their own.</param>
    public MjpegCamera(ImageSize size, Func<IFrameSource> open)
    {
        (_size, _open) = (size, open);
        Url = $"http://127.0.0.1:{FreePorts.Take().ToString(CultureInfo.InvariantCulture)}/video.mjpg";
        _listener.Prefixes.Add(new Uri(new(Url), "/").ToString());
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Where it is.</summary>
    public string Url { get; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Close();
        await _serving;
        await Task.WhenAll(_viewers);
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _viewers.Add(ShowAsync(await _listener.GetContextAsync()));
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ShowAsync(HttpListenerContext context)
    {
        await using var source = _open();
        using var encoder = Encoder();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        var feeding = FeedAsync(source, encoder, end.Token);
        try
        {
            // FFmpeg's own boundary between pictures.
            context.Response.ContentType = "multipart/x-mixed-replace;boundary=ffmpeg";
            context.Response.SendChunked = true;
            await encoder.StandardOutput.BaseStream.CopyToAsync(context.Response.OutputStream, 16 * 1024, end.Token);
        }
        catch (Exception error) when (error is HttpListenerException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The viewer has seen enough.
        }
        finally
        {
            await end.CancelAsync();
            await feeding;
            encoder.Kill();
            await encoder.WaitForExitAsync(CancellationToken.None);
            context.Response.Abort();
        }
    }

    private static async Task FeedAsync(IFrameSource source, Process encoder, CancellationToken cancellation)
    {
        try
        {
            while (await source.ReadAsync(cancellation) is { } frame)
            {
                using (frame)
                {
                    await encoder.StandardInput.BaseStream.WriteAsync(frame.Buffer, cancellation);
                    await encoder.StandardInput.BaseStream.FlushAsync(cancellation);
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // Nobody looks any more.
        }
    }

    private Process Encoder()
    {
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[]
        {
            "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", _size.ToString(), "-framerate", "10", "-i", "-",
            "-f", "mpjpeg", "-q:v", "3", "-flush_packets", "1", "-",
        })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
