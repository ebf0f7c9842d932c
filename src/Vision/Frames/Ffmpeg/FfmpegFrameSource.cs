using System.Runtime.CompilerServices;

namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>
/// Frames from one FFmpeg process, which decodes, drops, scales and converts them. The process starts at the first read
/// and ends with the source at the latest.
/// </summary>
/// <remarks>
/// A loop starts a new process rather than using <c>-stream_loop</c>, which hangs on formats that it cannot seek in.
/// </remarks>
public sealed class FfmpegFrameSource : IFrameSource
{
    private readonly FrameSourceOptions _options;
    private readonly TimeProvider _time;
    private readonly ICaptureClock _clock;
    private FfmpegDecoder? _decoder;
    private long _read;
    private long _readBeforeThisRound;

    /// <summary>A source that has not started yet.</summary>
    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    public FfmpegFrameSource(FrameSourceOptions options, TimeProvider time)
    {
        options.Validate();
        _options = options;
        _time = time;
        _clock = options.Kind switch
        {
            FrameSourceKind.File or FrameSourceKind.Images => new RecordingClock(),
            FrameSourceKind.Http => new ArrivalClock(),
            _ => new LiveClock(),
        };
        Description = SourceAddress.Describe(options.Kind, options.Location);
    }

    /// <inheritdoc />
    public string Description { get; }

    /// <summary>How the source's pictures are encoded, such as <c>h264</c>; null before the first frame.</summary>
    public string? Codec => _decoder?.Codec;

    /// <summary>The process id of the FFmpeg that runs now, if one does.</summary>
    internal int? ProcessId => _decoder?.ProcessId;

    /// <inheritdoc />
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Frame?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            _decoder ??= FfmpegDecoder.Start(_options.FfmpegPath, FfmpegCommand.Read(_options), withInput: false, _time);
            if (await _decoder.ReadAsync(cancellationToken) is { } decoded)
            {
                decoded.Frame.CapturedAt = _clock.Date(decoded);
                decoded.Frame.Sequence = _read++;
                return decoded.Frame;
            }

            if (!await EndsARoundAsync(_decoder, cancellationToken) || !_options.Loop)
            {
                return null;
            }

            await _decoder.DisposeAsync();
            _decoder = null;
            _readBeforeThisRound = _read;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _decoder?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Whether a recording came to its own end; anything else is a fault.</summary>
    private async Task<bool> EndsARoundAsync(FfmpegDecoder decoder, CancellationToken cancellationToken)
    {
        if (decoder.RefusedSize is { } refused)
        {
            throw FfmpegFailure.Refuse(Description, _options.IsRecording, decoder.NativeSize, refused);
        }

        var exitCode = await decoder.WaitForExitAsync(cancellationToken);
        var errors = decoder.Errors;
        var isWhole = exitCode == 0 && _read > _readBeforeThisRound && !FfmpegFailure.IsCutOff(errors);
        return _options.IsRecording && isWhole ? true : throw FfmpegFailure.Explain(_options.Kind, Description, errors, exitCode);
    }
}
