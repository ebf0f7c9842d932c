using System.Numerics;
using System.Runtime.CompilerServices;
using StoreTracking.Simulation.Figures.Clothing;

namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>A projected vertex: its place on the lattice, and inverse depth, brightness (256 is 1), column and row of the atlas.</summary>
internal struct RasterVertex
{
    public Vector2 Place;
    public Vector4 Values;
}

/// <summary>Draws the triangles of a figure on a tile, with a depth test, texture and interpolated brightness.</summary>
internal static class FigureRaster
{
    /// <summary>Draws triangles; those behind the lens or turned away are left out.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="lattice">Which of its samples.</param>
    /// <param name="vertices">The vertices; a negative inverse depth tells that one is behind the lens.</param>
    /// <param name="triangles">Their indices.</param>
    /// <param name="texels">The atlas.</param>
    /// <param name="flags">Set in each sample that is drawn.</param>
    public static void Draw(
        SampleTile tile, in SampleLattice lattice, ReadOnlySpan<RasterVertex> vertices, ReadOnlySpan<(int A, int B, int C)> triangles, ReadOnlySpan<uint> texels, uint flags)
    {
        foreach (var (a, b, c) in triangles)
        {
            ref readonly var first = ref vertices[a];
            ref readonly var second = ref vertices[b];
            ref readonly var third = ref vertices[c];
            if (IsSeen(first, second, third))
            {
                Triangle(tile, lattice, first, second, third, texels, flags);
            }
        }
    }

    // Counterclockwise from outside, in an image whose y points down, and before the lens.
    private static bool IsSeen(in RasterVertex a, in RasterVertex b, in RasterVertex c) =>
        Area(b.Place - a.Place, c.Place - a.Place) < -1e-6f && a.Values.X > 0 && b.Values.X > 0 && c.Values.X > 0;

    private static float Area(Vector2 a, Vector2 b) => (a.X * b.Y) - (a.Y * b.X);

    private static void Triangle(
        SampleTile tile, in SampleLattice lattice, RasterVertex a, RasterVertex b, RasterVertex c, ReadOnlySpan<uint> texels, uint flags)
    {
        var ab = b.Place - a.Place;
        var ac = c.Place - a.Place;
        var area = Area(ab, ac);
        var rows = tile.Height * 2 / lattice.RowStep;
        var columns = tile.Width * 2 / lattice.ColumnStep;
        var byX = (((b.Values - a.Values) * ac.Y) - ((c.Values - a.Values) * ab.Y)) / area;
        var byY = (((c.Values - a.Values) * ab.X) - ((b.Values - a.Values) * ac.X)) / area;
        var origin = a;
        if (b.Place.Y < a.Place.Y)
        {
            (a, b) = (b, a);
        }

        if (c.Place.Y < a.Place.Y)
        {
            (a, c) = (c, a);
        }

        if (c.Place.Y < b.Place.Y)
        {
            (b, c) = (c, b);
        }

        var top = Math.Max(0, (int)MathF.Ceiling(a.Place.Y - 0.5f));
        var bottom = Math.Min(rows, (int)MathF.Ceiling(c.Place.Y - 0.5f));
        for (var row = top; row < bottom; row++)
        {
            var y = row + 0.5f;
            var longSide = Cut(a.Place, c.Place, y);
            var shortSide = y < b.Place.Y ? Cut(a.Place, b.Place, y) : Cut(b.Place, c.Place, y);
            var from = Math.Max(0, (int)MathF.Ceiling(MathF.Min(longSide, shortSide) - 0.5f));
            var to = Math.Min(columns, (int)MathF.Ceiling(MathF.Max(longSide, shortSide) - 0.5f));
            if (from < to)
            {
                var values = origin.Values + (byX * (from + 0.5f - origin.Place.X)) + (byY * (y - origin.Place.Y));
                var first = (((row * lattice.RowStep) + lattice.Row) * tile.Stride) + (from * lattice.ColumnStep) + lattice.Column;
                Span(tile, first, lattice.ColumnStep, to - from, values, byX, texels, flags);
            }
        }
    }

    private static void Span(
        SampleTile tile, int index, int step, int count, Vector4 values, Vector4 byX, ReadOnlySpan<uint> texels, uint flags)
    {
        var depths = tile.InverseDepths;
        var colours = tile.Colours;
        for (; count > 0; count--, index += step, values += byX)
        {
            if (values.X <= depths[index])
            {
                continue;
            }

            depths[index] = values.X;
            var texel = texels[(((int)values.W & (AtlasRegion.TotalRows - 1)) * AtlasRegion.Columns) + ((int)values.Z & (AtlasRegion.Columns - 1))];
            colours[index] = Scale(texel, (uint)Math.Clamp((int)values.Y, 0, 256)) | flags | (colours[index] & SampleTile.Body);
        }
    }

    // Red and blue in one multiplication, green in another.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Scale(uint colour, uint factor) =>
        ((((colour & 0xFF00FF) * factor) >> 8) & 0xFF00FF) | ((((colour & 0x00FF00) * factor) >> 8) & 0x00FF00);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Cut(Vector2 from, Vector2 to, float y) => from.X + ((to.X - from.X) * ((y - from.Y) / (to.Y - from.Y)));
}
