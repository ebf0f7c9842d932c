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
    /// do. Of a person's parts one in twenty shows something else, such as what stands before it; so little speaks against anybody.
    /// </summary>
    public static AppearanceModel Colours { get; } = new([new(0.88, 8, 0.7, 0.7), new(0.83, 22, 3, 2.5), new(0.88, 27, 2.3, 1.3)]);

    /// <summary>
    /// Vectors of a model for re-identification. With two of Open Model Zoo's on rendered and on real people, cosines of one person deviate
    /// by about 0.14, and those of two people lie about 0.4 lower (docs/visits.md).
    /// </summary>
    /// <param name="neutral">The cosine that speaks neither for nor against one person; it differs from model to model.</param>
    public static AppearanceModel Reidentification(double neutral) => new([new(neutral, 15, 4, 4)]);

    /// <summary>What two descriptions say for one person, as the natural logarithm of odds; null where they show no part both.</summary>
    public double? LogOdds(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        if (one.Length != other.Length || one.Length % Parts.Length != 0)
        {
            return null;
        }

        var (sum, length) = (default(double?), one.Length / Parts.Length);
        for (var i = 0; i < Parts.Length && length > 0; i++)
        {
            var cosine = TensorPrimitives.CosineSimilarity(one.Slice(i * length, length), other.Slice(i * length, length));
            sum = float.IsFinite(cosine) ? (sum ?? 0) + Parts[i].LogOdds(cosine) : sum;
        }

        return sum;
    }
}

/// <summary>What the similarity of one part says.</summary>
/// <param name="Neutral">The similarity that speaks neither for nor against one person.</param>
/// <param name="Slope">The natural logarithm of the odds for each unit of similarity beyond it.</param>
/// <param name="MostFor">The most that it says for one person.</param>
/// <param name="MostAgainst">The most that it says against.</param>
public readonly record struct AppearancePart(double Neutral, double Slope, double MostFor, double MostAgainst)
{
    /// <summary>What a similarity says, as the natural logarithm of odds.</summary>
    public double LogOdds(double similarity) => Math.Clamp(Slope * (similarity - Neutral), -MostAgainst, MostFor);
}
