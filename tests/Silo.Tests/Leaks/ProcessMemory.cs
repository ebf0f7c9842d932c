using System.Globalization;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>The memory of a process of one's own, as a dump of it would hold: all that it may write to, read while it runs.</summary>
internal static class ProcessMemory
{
    private const int Block = 4 << 20;

    /// <summary>Hands over the memory in blocks; each begins with the last bytes of the one before it.</summary>
    /// <param name="process">The id of the process.</param>
    /// <param name="overlap">How many bytes two blocks share.</param>
    /// <param name="look">Looks at a block.</param>
    /// <returns>How many bytes were read that are not in a block of zeros.</returns>
    public static long Read(int process, int overlap, Action<ReadOnlySpan<byte>> look)
    {
        var buffer = new byte[Block];
        using var memory = new FileStream($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var total = 0L;
        foreach (var (from, to) in Writable(process))
        {
            for (var at = from; at < to; at += Block - overlap)
            {
                var block = buffer.AsSpan(0, (int)Math.Min(Block, to - at));
                if (!TryRead(memory, at, block) || !block.ContainsAnyExcept((byte)0))
                {
                    continue;
                }

                total += block.Length;
                look(block);
            }
        }

        return total;
    }

    private static List<(long From, long To)> Writable(int process)
    {
        var regions = new List<(long, long)>();
        foreach (var line in File.ReadLines($"/proc/{process}/maps"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts[1].StartsWith("rw", StringComparison.Ordinal))
            {
                var ends = parts[0].Split('-');
                regions.Add((long.Parse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), long.Parse(ends[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
        }

        return regions;
    }

    // What the process has given back since its regions were listed is not there any more.
    private static bool TryRead(FileStream memory, long at, Span<byte> block)
    {
        try
        {
            memory.Position = at;
            memory.ReadExactly(block);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
