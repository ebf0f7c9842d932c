using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Clothing;

/// <summary>The colours of one person's skin, hair and clothes, painted once when a camera first sees them.</summary>
internal sealed class FigureAtlas
{
    private readonly uint[] _texels = new uint[AtlasRegion.Columns * AtlasRegion.TotalRows];

    /// <summary>Rows of <see cref="AtlasRegion.Columns"/> texels, each 0xRRGGBB.</summary>
    public ReadOnlySpan<uint> Texels => _texels;

    /// <summary>Paints somebody.</summary>
    public void Paint(Appearance look, in FigureStyle style, in ColourGrade grade)
    {
        var cloth = new ClothPainter(look, style);
        var skin = new SkinPainter(look, style);
        Fill(AtlasRegion.Head, grade, skin.Head);
        Fill(AtlasRegion.Hair, grade, look.Hair is HairStyle.Cap or HairStyle.Headscarf ? cloth.Burden : skin.Hair);
        Fill(AtlasRegion.Skin, grade, skin.Plain);
        Fill(AtlasRegion.Trunk, grade, cloth.Trunk);
        Fill(AtlasRegion.Sleeve, grade, (around, down) => cloth.Sleeve(around, down, skin.Plain(around, down)));
        Fill(AtlasRegion.Leg, grade, (around, down) => cloth.Leg(around, down, skin.Plain(around, down)));
        Fill(AtlasRegion.Skirt, grade, cloth.Skirt);
        Fill(AtlasRegion.Cover, grade, cloth.CoatTails);
        Fill(AtlasRegion.Shoe, grade, cloth.Shoe);
        Fill(AtlasRegion.Burden, grade, cloth.Burden);
        Fill(AtlasRegion.Metal, grade, static (around, _) => new Vector3(150 + (70 * MathF.Abs(MathF.Sin(6.3f * around)))));
    }

    private void Fill(AtlasRegion region, in ColourGrade grade, Func<float, float, Vector3> colour)
    {
        for (var row = 0; row < region.Rows; row++)
        {
            for (var column = 0; column < AtlasRegion.Columns; column++)
            {
                var around = (column + 0.5f) / AtlasRegion.Columns;
                var down = region.Rows == 1 ? 0 : (float)row / (region.Rows - 1);
                _texels[((region.FirstRow + row) * AtlasRegion.Columns) + column] = grade.Pack(colour(around, down));
            }
        }
    }
}
