using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>
/// One FFmpeg process that writes frames to its standard output and says on its standard error what each one is.
/// </summary>
/// <remarks>
/// Two threads read it, because on Unix .NET reads a process's pipes only with blocking calls, and those would occupy
/// the thread pool. The size is that of the first frame for good: at another size the decoder ends.
/// </remarks>
internal sealed class FfmpegDecoder : IAsyncDisposable
{
    /// <summary>The largest frame that is read, in pixels.</summary>
    public const long MaxPixels = 64L << 20;

    private readonly Process _process;
    private readonly TimeProvider _time;
    private readonly BlockingCollection<FrameHeader> _headers = [];
    private readonly FrameHandOver _frames = new();
    private readonly FfmpegLog _log;
    private readonly Task _logRead;
    private readonly Task _framesRead;

    private FfmpegDecoder(Process process, TimeProvider time)
    {
        _process = process;
        _time = time;
        _log = new FfmpegLog(_headers.Add);
        _logRead = RunOnThread(ReadLog);
        _framesRead = RunOnThread(ReadFrames);
    }

    /// <summary>FFmpeg's standard input, where it was asked for.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>FFmpeg's last errors, oldest first.</summary>
    public string[] Errors => _log.Errors;

    /// <summary>How the source's pictures are encoded; null until FFmpeg has said so.</summary>
    public string? Codec => _log.Codec;

    /// <summary>The size of the frames before scaling; zero until the first.</summary>
    public ImageSize NativeSize { get; private set; }

    /// <summary>
    /// The size before scaling of the frame at which the decoder stopped: another than <see cref="NativeSize"/>, or the
    /// same where what should be read is larger than <see cref="MaxPixels"/>.
    /// </summary>
    public ImageSize? RefusedSize { get; private set; }

    /// <summary>FFmpeg's process id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts FFmpeg.</summary>
    /// <exception cref="FrameSourceException">The program is not there or cannot be run.</exception>
    public static FfmpegDecoder Start(string program, IEnumerable<string> arguments, bool withInput, TimeProvider time)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = withInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return new FfmpegDecoder(Process.Start(start)!, time);
        }
        catch (Win32Exception error)
        {
            throw new FrameSourceException(
                $"FFmpeg could not be started as \"{program}\"; install FFmpeg 5.1 or newer, or set {nameof(FrameSourceOptions.FfmpegPath)} to where it is.",
                isTransient: false, error);
        }
    }

    /// <summary>The next frame, or null at the end.</summary>
    public ValueTask<DecodedFrame?> ReadAsync(CancellationToken cancellationToken) => _frames.TakeAsync(cancellationToken);

    /// <summary>Waits for FFmpeg's own end after its last frame, so that its last words are complete.</summary>
    /// <returns>The exit code; 128 and the signal's number where a signal ended it.</returns>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _logRead.WaitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends FFmpeg and whatever it started, and waits until they are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _frames.Dispose();
        _process.Kill(entireProcessTree: true);
        await Task.WhenAll(_logRead, _framesRead);
        await _process.WaitForExitAsync();
        _frames.Dispose();
        _headers.Dispose();
        _process.Dispose();
    }

    private static Task RunOnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void ReadLog()
    {
        try
        {
            _log.ReadFrom(_process.StandardError.BaseStream);
        }
        catch (IOException)
        {
            // The pipe broke with the process, whose exit code tells more.
        }
        finally
        {
            _headers.CompleteAdding();
        }
    }

    private void ReadFrames()
    {
        try
        {
            FramePool? pool = null;
            while (_headers.TryTake(out var header, Timeout.Infinite))
            {
                if (pool is null)
                {
                    NativeSize = header.Native;
                    pool = (long)header.Output.Width * header.Output.Height <= MaxPixels ? new FramePool(header.Output) : null;
                }

                if (pool is null || pool.Size != header.Output || NativeSize != header.Native)
                {
                    RefusedSize = header.Native;
                    return;
                }

                var frame = pool.Rent();
                var read = _process.StandardOutput.BaseStream.ReadAtLeast(frame.Pixels, frame.Pixels.Length, throwOnEndOfStream: false);
                if (read < frame.Pixels.Length)
                {
                    frame.Dispose();
                    return;
                }

                frame.NativeSize = header.Native;
                _frames.Add(new DecodedFrame(frame, header.Pts, _time.GetUtcNow()));
            }
        }
        catch (IOException)
        {
            // The pipe broke with the process, whose exit code tells more.
        }
        finally
        {
            _frames.Complete();
        }
    }
}
