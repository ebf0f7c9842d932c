namespace StoreTracking.Tracking.Expressions;

/// <summary>What one look at one visitor's face said.</summary>
public readonly record struct VisitorReading
{
    /// <summary>From -1 (unpleasant) to 1 (pleasant); null where expressions are not read.</summary>
    public double? Valence { get; init; }

    /// <summary>From -1 (drowsy) to 1 (stirred); null where expressions are not read.</summary>
    public double? Arousal { get; init; }

    /// <summary>How old the face looks, in years; null where ages are not guessed.</summary>
    public double? Years { get; init; }

    /// <summary>How female it looks, 0 to 1; null where genders are not guessed.</summary>
    public double? Female { get; init; }
}
