namespace StoreTracking.Tracking.Floor;

/// <summary>What the similarity of one part of two descriptions says.</summary>
public readonly record struct AppearancePart
{
    /// <summary>How alike two people usually are.</summary>
    public required double Usual { get; init; }

    /// <summary>The similarity that speaks neither for nor against one person, where two people are as alike as usual.</summary>
    public required double Neutral { get; init; }

    /// <summary>The natural logarithm of the odds for each unit of similarity beyond it.</summary>
    public required double Slope { get; init; }

    /// <summary>The most that it says for one person.</summary>
    public required double MostFor { get; init; }

    /// <summary>The most that it says against.</summary>
    public required double MostAgainst { get; init; }

    /// <summary>What a similarity says, as the natural logarithm of odds.</summary>
    /// <param name="similarity">The similarity.</param>
    /// <param name="alike">How alike two people are where this is: the more, the less being alike says.</param>
    public double LogOdds(double similarity, double alike)
    {
        var share = Math.Clamp((1 - alike) / (1 - Usual), 0, 1);
        return Math.Clamp(Slope * (similarity - (1 - (share * (1 - Neutral)))), -MostAgainst, MostFor);
    }
}
