using System.Numerics.Tensors;

namespace StoreTracking.Tracking.Floor;

/// <summary>What somebody has looked like: a running mean of the descriptions. It lives in memory, as long as the track.</summary>
internal sealed class MeanAppearance
{
    private float[] _mean = [];
    private int[] _counts = [];

    /// <summary>The mean: empty where nothing was described yet, and zero in parts that nobody saw yet.</summary>
    public ReadOnlySpan<float> Mean => _mean;

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => _counts.AsSpan().ContainsAnyExcept(0);

    /// <summary>
    /// Takes a description in; parts that it does not show stay as they are. One of another length than those before takes their
    /// place.
    /// </summary>
    public void Add(ReadOnlySpan<float> description, FloorFusionOptions options)
    {
        var parts = options.Appearance.Parts.Length;
        if (description.IsEmpty || description.Length % parts != 0)
        {
            return;
        }

        if (_mean.Length != description.Length)
        {
            (_mean, _counts) = (new float[description.Length], new int[parts]);
        }

        var length = description.Length / parts;
        for (var part = 0; part < parts; part++)
        {
            var mean = _mean.AsSpan(part * length, length);
            var seen = description.Slice(part * length, length);
            if (seen.ContainsAnyExcept(0f))
            {
                TensorPrimitives.Lerp(mean, seen, MathF.Max((float)options.AppearanceRate, 1f / ++_counts[part]), mean);
            }
        }
    }

    /// <summary>Takes in what is known of the same person.</summary>
    public void Absorb(MeanAppearance other, FloorFusionOptions options) => Add(other._mean, options);

    /// <summary>Forgets it: no number of it remains.</summary>
    public void Clear()
    {
        _counts.AsSpan().Clear();
        _mean.AsSpan().Clear();
    }
}
