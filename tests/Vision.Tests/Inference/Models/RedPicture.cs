using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Inference.Models;

/// <summary>Pictures for the graphs of <see cref="TinyModels"/>: black with red cells of 8x8 pixels.</summary>
public static class RedPicture
{
    private const int Side = 8;

    /// <summary>A picture that no graph can fail to see.</summary>
    public static byte[] White { get; } = [.. Enumerable.Repeat((byte)255, 3 * 64 * 64)];

    public static byte[] With(params int[] cells)
    {
        var pixels = new byte[3 * 64 * 64];
        Paint(pixels, cells);
        return pixels;
    }

    public static void Paint(Span<byte> pixels, params ReadOnlySpan<int> cells)
    {
        pixels.Clear();
        foreach (var cell in cells)
        {
            for (var i = 0; i < Side * Side; i++)
            {
                var (x, y) = (((cell % Side) * Side) + (i % Side), ((cell / Side) * Side) + (i / Side));
                pixels[(3 * ((y * TinyModels.Input.Width) + x)) + 2] = 240;
            }
        }
    }

    public static ImageBox Cell(int cell)
    {
        var (left, top) = ((cell % Side) * Side, (cell / Side) * Side);
        return new(left, top, left + Side, top + Side);
    }
}
