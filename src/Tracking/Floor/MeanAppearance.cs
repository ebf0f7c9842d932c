using System.Numerics.Tensors;

namespace StoreTracking.Tracking.Floor;

/// <summary>What somebody has looked like of late: a running mean of the descriptions. It lives in memory, as long as the track.</summary>
internal sealed class MeanAppearance
{
    // The share of a new description, once there are some.
    private const float Rate = 0.05f;

    private float[] _mean = [];
    private int _count;

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => _count > 0;

    /// <summary>Takes a description in.</summary>
    public void Add(ReadOnlySpan<float> description)
    {
        if (description.IsEmpty || !description.ContainsAnyExcept(0f))
        {
            return;
        }

        if (_mean.Length != description.Length)
        {
            (_mean, _count) = (new float[description.Length], 0);
        }

        var rate = MathF.Max(Rate, 1f / ++_count);
        TensorPrimitives.Lerp(_mean, description, rate, _mean);
    }

    /// <summary>The cosine of the angle to a description, -1 to 1; null where either says nothing.</summary>
    public double? SimilarityTo(ReadOnlySpan<float> description) =>
        IsKnown && description.Length == _mean.Length && TensorPrimitives.CosineSimilarity(_mean, description) is var cosine && float.IsFinite(cosine)
            ? cosine
            : null;

    /// <summary>The cosine of the angle to another mean; null where either says nothing.</summary>
    public double? SimilarityTo(MeanAppearance other) => other.IsKnown ? SimilarityTo(other._mean) : null;

    /// <summary>Takes over what is known of the same person.</summary>
    public void Absorb(MeanAppearance other)
    {
        if (!IsKnown && other.IsKnown)
        {
            Add(other._mean);
        }
    }

    /// <summary>Forgets it: no number of it remains.</summary>
    public void Clear()
    {
        _count = 0;
        _mean.AsSpan().Clear();
    }
}
