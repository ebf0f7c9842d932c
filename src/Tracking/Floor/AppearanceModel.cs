using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// What two descriptions of looks say for or against one person. A description consists of parts of equal length, of which each is compared
/// by the cosine of the angle between the two, and counted where both show it; what the parts say adds up.
/// </summary>
/// <param name="Parts">The parts, in the order of the description.</param>
public sealed record AppearanceModel(ImmutableArray<AppearancePart> Parts)
{
    /// <summary>
    /// Colours of head, trunk and legs, as counted with the shipped detector on rendered pictures: two shirts differ more than two heads
    /// do. Of a person's parts one in twenty shows something else, such as what stands before it, and cameras differ in how they show a
    /// colour; so no part may say more than two thirds of what was counted for one person, and half against.
    /// </summary>
    public static AppearanceModel Colours { get; } = new(
    [
        new() { Usual = 0.88, Neutral = 0.88, Slope = 8, MostFor = 0.5, MostAgainst = 0.4 },
        new() { Usual = 0.64, Neutral = 0.83, Slope = 22, MostFor = 2.1, MostAgainst = 1.3 },
        new() { Usual = 0.82, Neutral = 0.88, Slope = 27, MostFor = 1.6, MostAgainst = 0.7 },
    ]);

    /// <summary>
    /// Vectors of a model for re-identification. With two of Open Model Zoo's on rendered and on real people, cosines of one person deviate
    /// by about 0.14, and those of two people lie about 0.4 lower (docs/visits.md).
    /// </summary>
    /// <param name="neutral">The cosine that speaks neither for nor against one person; it differs from model to model.</param>
    public static AppearanceModel Reidentification(double neutral) =>
        new([new() { Usual = neutral - 0.2, Neutral = neutral, Slope = 15, MostFor = 4, MostAgainst = 4 }]);

    /// <summary>How alike one part of two descriptions is, as the cosine of the angle between them; null where either does not show it.</summary>
    public double? Similarity(ReadOnlySpan<float> one, ReadOnlySpan<float> other, int part)
    {
        if (one.Length != other.Length || one.Length % Parts.Length != 0 || one.IsEmpty)
        {
            return null;
        }

        var length = one.Length / Parts.Length;
        var cosine = TensorPrimitives.CosineSimilarity(one.Slice(part * length, length), other.Slice(part * length, length));
        return float.IsFinite(cosine) ? cosine : null;
    }

    /// <summary>What two descriptions say for one person, as the natural logarithm of odds; null where they show no part both.</summary>
    /// <param name="one">A description.</param>
    /// <param name="other">The other.</param>
    /// <param name="alike">For each part, how alike two people are where this is; as usual if absent.</param>
    public double? LogOdds(ReadOnlySpan<float> one, ReadOnlySpan<float> other, ReadOnlySpan<double> alike = default)
    {
        var sum = default(double?);
        for (var part = 0; part < Parts.Length; part++)
        {
            if (Similarity(one, other, part) is { } similarity)
            {
                sum = (sum ?? 0) + Parts[part].LogOdds(similarity, alike.IsEmpty ? Parts[part].Usual : alike[part]);
            }
        }

        return sum;
    }
}
