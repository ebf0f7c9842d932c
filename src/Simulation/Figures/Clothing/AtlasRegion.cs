using System.Numerics;

namespace StoreTracking.Simulation.Figures.Clothing;

/// <summary>Some rows of a figure's atlas, over its whole width.</summary>
internal readonly record struct AtlasRegion(int FirstRow, int Rows)
{
    /// <summary>Columns of an atlas.</summary>
    public const int Columns = 64;

    /// <summary>Rows of an atlas.</summary>
    public const int TotalRows = 256;

    public static readonly AtlasRegion Head = new(0, 40);
    public static readonly AtlasRegion Trunk = new(40, 48);
    public static readonly AtlasRegion Sleeve = new(88, 40);
    public static readonly AtlasRegion Leg = new(128, 48);
    public static readonly AtlasRegion Skirt = new(176, 32);
    public static readonly AtlasRegion Hair = new(208, 12);
    public static readonly AtlasRegion Skin = new(220, 6);
    public static readonly AtlasRegion Shoe = new(226, 8);
    public static readonly AtlasRegion Burden = new(234, 12);
    public static readonly AtlasRegion Metal = new(246, 4);
    public static readonly AtlasRegion Cover = new(250, 6);

    /// <summary>The place of a point of the region, in texels.</summary>
    /// <param name="column">0 to 1 once round.</param>
    /// <param name="row">0 to 1 from the first row to the last.</param>
    public Vector2 At(float column, float row) => new(column * Columns, FirstRow + 0.5f + (Math.Clamp(row, 0, 1) * (Rows - 1)));
}
