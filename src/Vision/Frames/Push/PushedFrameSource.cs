using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using StoreTracking.Vision.Frames.Ffmpeg;

namespace StoreTracking.Vision.Frames.Push;

/// <summary>
/// JPEG images that a camera pushes, decoded by one FFmpeg process. A frame's capture time is the arrival of its image.
/// Images that come faster than they are decoded give way to newer ones.
/// </summary>
/// <remarks>
/// The images go to FFmpeg as a multipart stream with the length of each, so that it decodes one as soon as it is
/// there: a bare row of JPEG images is held back until the next begins. FFmpeg numbers what it gets, so that a frame
/// finds its image's arrival again although images that cannot be decoded give none.
/// </remarks>
public sealed class PushedFrameSource : IFrameSource
{
    private readonly PushedFrameOptions _options;
    private readonly TimeProvider _time;
    private readonly JpegSlot _slot = new();
    private readonly ConcurrentQueue<(long Number, DateTimeOffset At)> _arrivals = new();
    private FfmpegDecoder? _decoder;
    private Task _feeding = Task.CompletedTask;
    private long _read;

    /// <summary>A source that waits for images.</summary>
    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    public PushedFrameSource(PushedFrameOptions options, TimeProvider time)
    {
        options.Validate();
        _options = options;
        _time = time;
    }

    /// <inheritdoc />
    public string Description => "The pushed camera";

    /// <summary>The process id of the FFmpeg that runs now, if one does.</summary>
    internal int? ProcessId => _decoder?.ProcessId;

    /// <summary>Takes one JPEG image; it copies the bytes and never waits for the decoder.</summary>
    /// <param name="jpeg">The whole image.</param>
    /// <param name="error">Why the image was not taken: one sentence for whoever pushed it.</param>
    /// <returns>Whether the image was taken; one that turns out to be undecodable later is skipped.</returns>
    public bool TryPush(ReadOnlyMemory<byte> jpeg, [NotNullWhen(false)] out string? error)
    {
        error = JpegCheck.FindFault(jpeg.Span, _options.MaxImageBytes);
        if (error is null && !_slot.Put(jpeg.Span, _time.GetUtcNow()))
        {
            error = "The camera has stopped; start it, and push again.";
        }

        return error is null;
    }

    /// <inheritdoc />
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_decoder is null)
        {
            _decoder = FfmpegDecoder.Start(_options.FfmpegPath, FfmpegCommand.ReadPushed(_options.Fit), withInput: true, _time);
            _feeding = Task.Factory.StartNew(() => Feed(_decoder.Input), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        if (await _decoder.ReadAsync(cancellationToken) is { } decoded)
        {
            decoded.Frame.CapturedAt = ArrivalOf(decoded);
            decoded.Frame.Sequence = _read++;
            return decoded.Frame;
        }

        if (_decoder.RefusedSize is { } refused)
        {
            throw FfmpegFailure.Refuse(Description, isRecording: false, _decoder.NativeSize, refused);
        }

        var exitCode = await _decoder.WaitForExitAsync(cancellationToken);
        throw FfmpegFailure.Explain(FrameSourceKind.Http, Description, _decoder.Errors, exitCode);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _slot.Complete();
        if (_decoder is not null)
        {
            await _decoder.DisposeAsync();
        }

        await _feeding;
    }

    private DateTimeOffset ArrivalOf(in DecodedFrame decoded)
    {
        var number = (long)Math.Round(decoded.Pts * FfmpegCommand.MultipartRate);
        var arrivedAt = decoded.ArrivedAt;
        while (_arrivals.TryPeek(out var arrival) && arrival.Number <= number)
        {
            _arrivals.TryDequeue(out _);
            arrivedAt = arrival.At;
        }

        return arrivedAt;
    }

    private void Feed(Stream input)
    {
        Span<byte> length = stackalloc byte[16];
        try
        {
            for (long number = 0; _slot.Take(out var jpeg, out var arrivedAt); number++)
            {
                _arrivals.Enqueue((number, arrivedAt));
                Utf8Formatter.TryFormat(jpeg.Length, length, out var digits);
                input.Write("--image\r\nContent-Type: image/jpeg\r\nContent-Length: "u8);
                input.Write(length[..digits]);
                input.Write("\r\n\r\n"u8);
                input.Write(jpeg);
                input.Write("\r\n"u8);
                input.Flush();
            }
        }
        catch (IOException)
        {
            // FFmpeg ended; its exit code and last words tell why.
        }
    }
}
