using System.Buffers.Text;
using System.Text;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>
/// Reads what FFmpeg logs. The two <c>showinfo</c> filters of a <see cref="FfmpegCommand"/> say, in the order in which
/// the frames are written, their size before and after scaling and their time; lines of level error or fatal are kept.
/// A healthy stream costs no allocation.
/// </summary>
/// <remarks>
/// The time is read as <c>pts</c> times the filter's time base, since <c>pts_time</c> is printed with six digits, which
/// after a day is no better than a second.
/// </remarks>
internal sealed class FfmpegLog(Action<FrameHeader> onFrame)
{
    private const int KeptLines = 12;
    private const int KeptCharacters = 300;
    private readonly Queue<string> _errors = new(KeptLines);
    private ImageSize _native;
    private double _pts;
    private double _timeBase = double.NaN;

    /// <summary>The last errors, oldest first, at most twelve lines of 300 characters, without any password.</summary>
    public string[] Errors
    {
        get
        {
            lock (_errors)
            {
                return [.. _errors];
            }
        }
    }

    /// <summary>How the source's pictures are encoded, such as <c>h264</c>; null until FFmpeg has said so.</summary>
    public string? Codec { get; private set; }

    /// <summary>Reads lines until the stream ends.</summary>
    public void ReadFrom(Stream stream)
    {
        var buffer = new byte[16 * 1024];
        var filled = 0;
        while (true)
        {
            // A line longer than the buffer is read in pieces.
            filled = filled == buffer.Length ? 0 : filled;
            var read = stream.Read(buffer.AsSpan(filled));
            if (read == 0)
            {
                ReadLine(buffer.AsSpan(0, filled));
                return;
            }

            filled += read;
            var rest = buffer.AsSpan(0, filled);
            while (rest.IndexOf((byte)'\n') is >= 0 and var end)
            {
                ReadLine(rest[..end]);
                rest = rest[(end + 1)..];
            }

            rest.CopyTo(buffer);
            filled = rest.Length;
        }
    }

    /// <summary>Reads one line without its end.</summary>
    public void ReadLine(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("[showinfo@native"u8))
        {
            ReadNative(line);
        }
        else if (line.StartsWith("[showinfo@output"u8))
        {
            if (After(line, " pts:"u8).Length > 0 && TrySize(After(line, " s:"u8), out var output))
            {
                onFrame(new FrameHeader(_native, output, _pts));
            }
        }
        else if (line.IndexOf("[error] "u8) >= 0 || line.IndexOf("[fatal] "u8) >= 0)
        {
            Keep(line);
        }
        else if (Codec is null && line.IndexOf("Stream #"u8) >= 0 && After(line, " Video: "u8) is { Length: > 0 } codec)
        {
            // What FFmpeg itself puts out is listed later.
            var end = codec.IndexOfAny(" ,\r"u8);
            Codec = Encoding.ASCII.GetString(end < 0 ? codec : codec[..end]);
        }
    }

    private void ReadNative(ReadOnlySpan<byte> line)
    {
        if (After(line, "config in time_base: "u8) is { Length: > 0 } timeBase)
        {
            if (TryPair(timeBase, (byte)'/', out var numerator, out var denominator) && denominator > 0)
            {
                _timeBase = (double)numerator / denominator;
            }
        }
        else if (After(line, " pts:"u8) is { Length: > 0 } pts && TrySize(After(line, " s:"u8), out _native))
        {
            _pts = Utf8Parser.TryParse(pts.TrimStart((byte)' '), out long ticks, out _) ? ticks * _timeBase : double.NaN;
        }
    }

    private void Keep(ReadOnlySpan<byte> line)
    {
        // The whole line is cleaned before it is cut, lest the cut hide where a password ends.
        var text = SourceAddress.Redact(Encoding.UTF8.GetString(line));
        lock (_errors)
        {
            if (_errors.Count == KeptLines)
            {
                _errors.Dequeue();
            }

            _errors.Enqueue(text.Length > KeptCharacters ? text[..KeptCharacters] : text);
        }
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> line, ReadOnlySpan<byte> key) =>
        line.IndexOf(key) is >= 0 and var at ? line[(at + key.Length)..] : default;

    private static bool TrySize(ReadOnlySpan<byte> text, out ImageSize size)
    {
        var isPair = TryPair(text, (byte)'x', out var width, out var height);
        size = new ImageSize(width, height);
        return isPair && width > 0 && height > 0;
    }

    private static bool TryPair(ReadOnlySpan<byte> text, byte separator, out int first, out int second)
    {
        second = 0;
        return Utf8Parser.TryParse(text, out first, out var used)
            && used < text.Length && text[used] == separator
            && Utf8Parser.TryParse(text[(used + 1)..], out second, out _);
    }
}
