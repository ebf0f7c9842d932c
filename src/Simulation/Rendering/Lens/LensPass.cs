using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Rendering.Lens;

/// <summary>The last step of a picture: the lens's softness, the exposure and the sensor's noise, all rows through vector registers.</summary>
internal sealed class LensPass
{
    private const int Pixel = 3;

    // Noise on a level is its deviation times (320 - level) / 256.
    private const short Darkest = 320;

    private readonly ImageSize _size;
    private readonly int _rowLength;
    private readonly SensorNoise _noise;
    private readonly short _softness;
    private readonly byte[] _column;

    /// <summary>Prepares it.</summary>
    public LensPass(ImageSize size, RenderLook look)
    {
        _size = size;
        _rowLength = Pixel * size.Width;
        _noise = new SensorNoise(look.Seed, look.Noise, _rowLength);
        _softness = (short)(128 * Math.Clamp(look.Softness, -1, 1));
        _column = new byte[_rowLength + (2 * Pixel)];
    }

    /// <summary>Finishes a picture.</summary>
    /// <param name="source">What falls on the lens, packed BGR.</param>
    /// <param name="target">What the camera gives, packed BGR, another memory.</param>
    /// <param name="gain">The exposure, 0 to 2: 1 leaves the levels as they are.</param>
    /// <param name="seed">Of this frame's noise.</param>
    public void Run(ReadOnlySpan<byte> source, Span<byte> target, float gain, uint seed)
    {
        // In 64ths, so that the product with a level fits into 16 bits.
        var factor = (short)Math.Clamp(64 * gain, 0, 128);
        for (var y = 0; y < _size.Height; y++)
        {
            var row = source.Slice(y * _rowLength, _rowLength);
            var above = source.Slice(Math.Max(y - 1, 0) * _rowLength, _rowLength);
            var below = source.Slice(Math.Min(y + 1, _size.Height - 1) * _rowLength, _rowLength);
            SumColumn(above, row, below);
            Finish(row, target.Slice(y * _rowLength, _rowLength), _noise.Row(seed, y), factor);
        }
    }

    // (above + 2 row + below) / 4, with the border's pixels repeated on both sides.
    private void SumColumn(ReadOnlySpan<byte> above, ReadOnlySpan<byte> row, ReadOnlySpan<byte> below)
    {
        var column = _column.AsSpan(Pixel, _rowLength);
        var x = 0;
        for (; x <= _rowLength - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            Average(Average(Load(above, x), Load(below, x)), Load(row, x)).StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)x);
        }

        for (; x < _rowLength; x++)
        {
            column[x] = (byte)((((above[x] + below[x] + 1) >> 1) + row[x] + 1) >> 1);
        }

        column[..Pixel].CopyTo(_column);
        column[^Pixel..].CopyTo(_column.AsSpan(_rowLength + Pixel));
    }

    private void Finish(ReadOnlySpan<byte> row, Span<byte> target, ReadOnlySpan<sbyte> noise, short gain)
    {
        ReadOnlySpan<byte> column = _column;
        var x = 0;
        for (; x <= _rowLength - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            var soft = Average(Average(Load(column, x), Load(column, x + (2 * Pixel))), Load(column, x + Pixel));
            var (softLow, softHigh) = Vector256.Widen(soft);
            var (low, high) = Vector256.Widen(Load(row, x));
            var (noiseLow, noiseHigh) = Vector256.Widen(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(noise), (nuint)x));
            var first = Levels(low.AsInt16(), softLow.AsInt16(), noiseLow, gain);
            var second = Levels(high.AsInt16(), softHigh.AsInt16(), noiseHigh, gain);
            Vector256.Narrow(first.AsUInt16(), second.AsUInt16()).StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)x);
        }

        for (; x < _rowLength; x++)
        {
            var soft = (((column[x] + column[x + (2 * Pixel)] + 1) >> 1) + column[x + Pixel] + 1) >> 1;
            var level = Math.Clamp(row[x] + (((soft - row[x]) * _softness) >> 7), 0, 255);
            target[x] = (byte)Math.Clamp(((level * gain) >> 6) + ((noise[x] * (Darkest - level)) >> 8), 0, 255);
        }
    }

    // Dark parts are noisier than bright ones, since the camera's gamma lifts them.
    private Vector256<short> Levels(Vector256<short> row, Vector256<short> soft, Vector256<short> noise, short gain)
    {
        var white = Vector256.Create((short)255);
        var level = Vector256.Clamp(row + Vector256.ShiftRightArithmetic((soft - row) * _softness, 7), Vector256<short>.Zero, white);
        var lit = Vector256.ShiftRightArithmetic(level * gain, 6) + Vector256.ShiftRightArithmetic(noise * (Vector256.Create(Darkest) - level), 8);
        return Vector256.Clamp(lit, Vector256<short>.Zero, white);
    }

    private static Vector256<byte> Load(ReadOnlySpan<byte> from, int at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(from), (nuint)at);

    // As the processor's own instruction rounds: up.
    private static Vector256<byte> Average(Vector256<byte> a, Vector256<byte> b) =>
        (a | b) - Vector256.ShiftRightLogical(((a ^ b).AsUInt16() & Vector256.Create((ushort)0xFEFE)), 1).AsByte();
}
