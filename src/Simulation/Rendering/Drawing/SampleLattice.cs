using System.Numerics;

namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>
/// Which of a tile's samples one moment of an exposure fills. A figure that rests is drawn once on all four samples of a
/// pixel; one that moves is drawn two or four times, each time on its share of the samples: motion blur.
/// </summary>
internal readonly record struct SampleLattice
{
    /// <summary>The samples of one moment.</summary>
    /// <param name="moments">Moments of the exposure: 1, 2 or 4.</param>
    /// <param name="index">Which of them.</param>
    public SampleLattice(int moments, int index)
    {
        RowStep = moments > 1 ? 2 : 1;
        ColumnStep = moments > 2 ? 2 : 1;
        Row = moments > 1 ? index & 1 : 0;
        Column = moments > 2 ? index >> 1 : 0;
        Scale = new(2f / ColumnStep, 2f / RowStep);
        Offset = new(ColumnStep > 1 ? 0.25f - (0.5f * Column) : 0, RowStep > 1 ? 0.25f - (0.5f * Row) : 0);
    }

    /// <summary>Every how many rows of samples it fills one.</summary>
    public int RowStep { get; }

    /// <summary>Every how many columns of samples it fills one.</summary>
    public int ColumnStep { get; }

    /// <summary>Its first row.</summary>
    public int Row { get; }

    /// <summary>Its first column.</summary>
    public int Column { get; }

    /// <summary>Its samples a pixel.</summary>
    public Vector2 Scale { get; }

    /// <summary>Added to pixels times <see cref="Scale"/>, so that its samples lie at halves.</summary>
    public Vector2 Offset { get; }
}
