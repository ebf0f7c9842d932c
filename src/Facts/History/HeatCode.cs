using System.Buffers;
using System.Collections.Immutable;

namespace StoreTracking.Facts.History;

/// <summary>
/// Writes the cells of a heatmap in few bytes: by rising number, each as how far it is from the one before and its tenths of a
/// second, both as numbers of seven bits a byte whose highest bit says that more follow (LEB128).
/// </summary>
internal static class HeatCode
{
    private const double Unit = 0.1;

    private const int LongestNumber = 5;

    /// <summary>Writes cells; their times are rounded to a tenth of a second.</summary>
    public static byte[] Write(ImmutableArray<HeatmapCell> cells)
    {
        var bytes = new ArrayBufferWriter<byte>(Math.Max(1, cells.Length * 3));
        var last = -1;
        foreach (var cell in cells.OrderBy(static cell => cell.Cell))
        {
            Write(bytes, (uint)(cell.Cell - last));
            Write(bytes, (uint)Math.Clamp(Math.Round(cell.Seconds / Unit), 0, int.MaxValue));
            last = cell.Cell;
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write(ImmutableArray{HeatmapCell})"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes end within a number.</exception>
    public static ImmutableArray<HeatmapCell> Read(ReadOnlySpan<byte> bytes)
    {
        var cells = ImmutableArray.CreateBuilder<HeatmapCell>(bytes.Length / 2);
        var last = -1;
        while (!bytes.IsEmpty)
        {
            last += (int)ReadNumber(ref bytes);
            cells.Add(new() { Cell = last, Seconds = Math.Round(ReadNumber(ref bytes) * Unit, 1) });
        }

        return cells.ToImmutable();
    }

    private static void Write(ArrayBufferWriter<byte> bytes, uint number)
    {
        var span = bytes.GetSpan(LongestNumber);
        var length = 0;
        for (; number > 0x7F; number >>= 7)
        {
            span[length++] = (byte)(number | 0x80);
        }

        span[length++] = (byte)number;
        bytes.Advance(length);
    }

    private static uint ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0u;
        for (var i = 0; i < Math.Min(bytes.Length, LongestNumber); i++)
        {
            number |= (uint)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] <= 0x7F)
            {
                bytes = bytes[(i + 1)..];
                return number;
            }
        }

        throw new InvalidDataException("The cells of a kept heatmap end within a number.");
    }
}
