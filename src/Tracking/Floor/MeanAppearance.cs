using System.Numerics.Tensors;

namespace StoreTracking.Tracking.Floor;

/// <summary>What somebody has looked like: a running mean of the descriptions. It lives in memory, as long as the track.</summary>
internal sealed class MeanAppearance
{
    private float[] _mean = [];
    private int[] _counts = [];

    /// <summary>The mean: empty where nothing was described yet, and zero in parts that nobody saw yet.</summary>
    public ReadOnlySpan<float> Mean => _mean;

    /// <summary>Takes a description in; parts that it does not show stay as they are.</summary>
    /// <param name="description">The description; of another length than those before, it takes their place.</param>
    /// <param name="parts">Of how many parts it consists.</param>
    /// <param name="rate">The share of a new description, once there are some.</param>
    public void Add(ReadOnlySpan<float> description, int parts, float rate)
    {
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
                TensorPrimitives.Lerp(mean, seen, MathF.Max(rate, 1f / ++_counts[part]), mean);
            }
        }
    }

    /// <summary>Takes over what is known of the same person.</summary>
    public void Absorb(MeanAppearance other, int parts, float rate) => Add(other._mean, parts, rate);

    /// <summary>Forgets it: no number of it remains.</summary>
    public void Clear()
    {
        _counts.AsSpan().Clear();
        _mean.AsSpan().Clear();
    }
}
