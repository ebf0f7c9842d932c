using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Detections;

/// <summary>The cells at which a one-stage detector predicts: one grid per stride, the finest first, row by row.</summary>
public static class StrideGrid
{
    private static readonly int[] Strides = [8, 16, 32, 64];

    /// <summary>The strides whose grids have exactly this many cells together, 8, 16, 32 or 8, 16, 32, 64; empty where neither fits.</summary>
    public static ReadOnlySpan<int> Match(ImageSize input, int cells)
    {
        for (var levels = 3; levels <= Strides.Length; levels++)
        {
            var strides = Strides.AsSpan(0, levels);
            if (Count(input, strides) == cells)
            {
                return strides;
            }
        }

        return [];
    }

    /// <summary>How many cells an input has over the given strides.</summary>
    public static int Count(ImageSize input, ReadOnlySpan<int> strides)
    {
        var cells = 0;
        foreach (var stride in strides)
        {
            cells += (input.Width / stride) * (input.Height / stride);
        }

        return cells;
    }
}
