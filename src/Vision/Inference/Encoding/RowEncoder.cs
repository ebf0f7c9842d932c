using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StoreTracking.Vision.Inference.Encoding;

/// <summary>
/// Splits packed BGR bytes into three rows of floats, sixteen pixels at a time: three loads hold them, and each
/// channel is gathered by one shuffle of each load.
/// </summary>
internal static class RowEncoder
{
    private const int Step = 16;

    /// <summary>Encodes one row of a frame.</summary>
    /// <param name="pixels">3 · width bytes.</param>
    /// <param name="blue">Receives width floats.</param>
    /// <param name="green">Receives width floats.</param>
    /// <param name="red">Receives width floats.</param>
    /// <param name="transform">The factors and shifts.</param>
    public static void Encode(
        ReadOnlySpan<byte> pixels, Span<float> blue, Span<float> green, Span<float> red, in PlaneTransform transform)
    {
        var width = pixels.Length / 3;
        if (width < Step || !Vector128.IsHardwareAccelerated)
        {
            EncodeOneByOne(pixels, blue, green, red, transform);
            return;
        }

        // The lengths are checked here once; inside, the references are trusted.
        ref var source = ref MemoryMarshal.GetReference(pixels);
        ref var blues = ref MemoryMarshal.GetReference(blue[..width]);
        ref var greens = ref MemoryMarshal.GetReference(green[..width]);
        ref var reds = ref MemoryMarshal.GetReference(red[..width]);
        var (blueFactor, blueShift) = Spread(transform, transform.BluePlane);
        var (greenFactor, greenShift) = Spread(transform, 1);
        var (redFactor, redShift) = Spread(transform, transform.RedPlane);
        var x = 0;
        while (true)
        {
            ref var at = ref Unsafe.Add(ref source, 3 * x);
            var a = Vector128.LoadUnsafe(ref at);
            var b = Vector128.LoadUnsafe(ref at, 16);
            var c = Vector128.LoadUnsafe(ref at, 32);
            Store(Blue(a, b, c), ref Unsafe.Add(ref blues, x), blueFactor, blueShift);
            Store(Green(a, b, c), ref Unsafe.Add(ref greens, x), greenFactor, greenShift);
            Store(Red(a, b, c), ref Unsafe.Add(ref reds, x), redFactor, redShift);
            if (x == width - Step)
            {
                return;
            }

            // The last step goes back a little, so that no rest is left for a slower loop.
            x = Math.Min(x + Step, width - Step);
        }
    }

    private static void EncodeOneByOne(
        ReadOnlySpan<byte> pixels, Span<float> blue, Span<float> green, Span<float> red, in PlaneTransform transform)
    {
        for (var x = 0; x < pixels.Length / 3; x++)
        {
            blue[x] = (pixels[3 * x] * transform.Factor[transform.BluePlane]) + transform.Shift[transform.BluePlane];
            green[x] = (pixels[(3 * x) + 1] * transform.Factor[1]) + transform.Shift[1];
            red[x] = (pixels[(3 * x) + 2] * transform.Factor[transform.RedPlane]) + transform.Shift[transform.RedPlane];
        }
    }

    private static (Vector256<float> Factor, Vector256<float> Shift) Spread(in PlaneTransform transform, int plane) =>
        (Vector256.Create(transform.Factor[plane]), Vector256.Create(transform.Shift[plane]));

    // Indices of 255 lie outside the vector and give 0, so that the three parts can be joined with "or".
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Blue(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c) =>
        Vector128.Shuffle(a, Vector128.Create((byte)0, 3, 6, 9, 12, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255))
        | Vector128.Shuffle(b, Vector128.Create((byte)255, 255, 255, 255, 255, 255, 2, 5, 8, 11, 14, 255, 255, 255, 255, 255))
        | Vector128.Shuffle(c, Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 4, 7, 10, 13));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Green(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c) =>
        Vector128.Shuffle(a, Vector128.Create((byte)1, 4, 7, 10, 13, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255))
        | Vector128.Shuffle(b, Vector128.Create((byte)255, 255, 255, 255, 255, 0, 3, 6, 9, 12, 15, 255, 255, 255, 255, 255))
        | Vector128.Shuffle(c, Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2, 5, 8, 11, 14));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Red(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c) =>
        Vector128.Shuffle(a, Vector128.Create((byte)2, 5, 8, 11, 14, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255))
        | Vector128.Shuffle(b, Vector128.Create((byte)255, 255, 255, 255, 255, 1, 4, 7, 10, 13, 255, 255, 255, 255, 255, 255))
        | Vector128.Shuffle(c, Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 3, 6, 9, 12, 15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<byte> bytes, ref float destination, Vector256<float> factor, Vector256<float> shift)
    {
        var words = Vector256.Widen(bytes.ToVector256Unsafe()).Lower;
        var (low, high) = Vector256.Widen(words);
        ((Vector256.ConvertToSingle(low.AsInt32()) * factor) + shift).StoreUnsafe(ref destination);
        ((Vector256.ConvertToSingle(high.AsInt32()) * factor) + shift).StoreUnsafe(ref destination, 8);
    }
}
