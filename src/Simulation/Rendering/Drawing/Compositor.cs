using StoreTracking.Simulation.Rendering.Rooms;

namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>Lays drawn figures over a picture of the room, the farthest first, and keeps who is seen in each pixel.</summary>
internal sealed class Compositor(Background background)
{
    private const byte Nobody = 0;
    private const byte Burden = 255;

    private readonly byte[] _owners = new byte[background.Camera.Size.Width * background.Camera.Size.Height];

    /// <summary>Forgets who was seen.</summary>
    public void Reset() => Array.Fill(_owners, Nobody);

    /// <summary>Lays a figure over the picture.</summary>
    /// <param name="tile">The figure.</param>
    /// <param name="person">Its number in this picture, from 1 to 254.</param>
    /// <param name="bgr">The picture.</param>
    /// <returns>How many pixels the body would have with nothing before it.</returns>
    public int Lay(SampleTile tile, byte person, Span<byte> bgr)
    {
        var width = background.Camera.Size.Width;
        var samples = background.Samples;
        var pixels = 0;
        ReadOnlySpan<float> room = background.InverseDepths;
        ReadOnlySpan<float> depths = tile.InverseDepths;
        ReadOnlySpan<uint> colours = tile.Colours;
        for (var y = 0; y < tile.Height; y++)
        {
            var upper = 2 * y * tile.Stride;
            for (var x = 0; x < tile.Width; x++)
            {
                var index = upper + (2 * x);
                var (a, b) = (colours[index], colours[index + 1]);
                var (c, d) = (colours[index + tile.Stride], colours[index + tile.Stride + 1]);
                if (((a | b | c | d) & SampleTile.Covered) == 0)
                {
                    continue;
                }

                pixels += BodySamples(a, b, c, d) >= 2 ? 1 : 0;
                var pixel = ((tile.Top + y) * width) + tile.Left + x;
                var sample = samples == 1 ? pixel : ((tile.Top + y) * 4 * width) + (2 * (tile.Left + x));
                var right = samples - 1;
                var below = right * 2 * width;
                a = depths[index] > room[sample] ? a : 0;
                b = depths[index + 1] > room[sample + right] ? b : 0;
                c = depths[index + tile.Stride] > room[sample + below] ? c : 0;
                d = depths[index + tile.Stride + 1] > room[sample + below + right] ? d : 0;
                var covered = (int)((a >> 31) + (b >> 31) + (c >> 31) + (d >> 31));
                if (covered == 0)
                {
                    continue;
                }

                Blend(bgr.Slice(3 * pixel, 3), 4 - covered, a, b, c, d);
                if (covered >= 2)
                {
                    _owners[pixel] = BodySamples(a, b, c, d) >= 2 ? person : Burden;
                }
            }
        }

        return pixels;
    }

    /// <summary>Whether nobody and no burden is seen in a pixel.</summary>
    public bool IsFree(int x, int y) => _owners[(y * background.Camera.Size.Width) + x] == Nobody;

    /// <summary>How many pixels of somebody are seen in a part of the picture.</summary>
    public int Count(byte person, int left, int top, int width, int height)
    {
        var count = 0;
        for (var y = top; y < top + height; y++)
        {
            count += _owners.AsSpan((y * background.Camera.Size.Width) + left, width).Count(person);
        }

        return count;
    }

    private static uint BodySamples(uint a, uint b, uint c, uint d) => ((a >> 30) & 1) + ((b >> 30) & 1) + ((c >> 30) & 1) + ((d >> 30) & 1);

    private static void Blend(Span<byte> pixel, int room, uint a, uint b, uint c, uint d)
    {
        // Red and blue of four samples fit into one sum.
        var outer = (a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF);
        var green = ((a >> 8) & 0xFF) + ((b >> 8) & 0xFF) + ((c >> 8) & 0xFF) + ((d >> 8) & 0xFF);
        pixel[0] = (byte)(((pixel[0] * room) + (int)(outer & 0xFFFF)) >> 2);
        pixel[1] = (byte)(((pixel[1] * room) + (int)green) >> 2);
        pixel[2] = (byte)(((pixel[2] * room) + (int)(outer >> 16)) >> 2);
    }
}
