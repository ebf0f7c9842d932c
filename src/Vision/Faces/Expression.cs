namespace StoreTracking.Vision.Faces;

/// <summary>The expressions that models tell apart (Ekman's six, with neutral and contempt).</summary>
internal enum Expression
{
    Neutral,
    Happiness,
    Surprise,
    Sadness,
    Anger,
    Disgust,
    Fear,
    Contempt,
}

/// <summary>
/// Where an expression lies on the plane of valence and arousal: the means of happy, surprised, sad, angry, disgusted and fearful in
/// Russell and Mehrabian, "Evidence for a Three-Factor Theory of Emotions", 1977, each -1 to 1. Contempt is not among their terms: its
/// share is left out and the others count for the whole.
/// </summary>
internal static class AffectPlane
{
    public static Affect Of(ReadOnlySpan<float> probabilities, ReadOnlySpan<Expression> classes)
    {
        var (valence, arousal, sum) = (0f, 0f, 0f);
        for (var i = 0; i < classes.Length; i++)
        {
            if (Place(classes[i]) is { } place)
            {
                valence += probabilities[i] * place.Valence;
                arousal += probabilities[i] * place.Arousal;
                sum += probabilities[i];
            }
        }

        return sum > 0 ? new(valence / sum, arousal / sum) : default;
    }

    private static Affect? Place(Expression expression) => expression switch
    {
        Expression.Neutral => new(0, 0),
        Expression.Happiness => new(0.81f, 0.51f),
        Expression.Surprise => new(0.40f, 0.67f),
        Expression.Sadness => new(-0.63f, -0.27f),
        Expression.Anger => new(-0.51f, 0.59f),
        Expression.Disgust => new(-0.60f, 0.35f),
        Expression.Fear => new(-0.64f, 0.60f),
        _ => null,
    };
}

/// <summary>How pleasant and how stirred an expression is.</summary>
/// <param name="Valence">From -1 (unpleasant) to 1 (pleasant).</param>
/// <param name="Arousal">From -1 (drowsy) to 1 (stirred).</param>
public readonly record struct Affect(float Valence, float Arousal);
