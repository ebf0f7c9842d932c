namespace StoreTracking.Tracking.Expressions;

/// <summary>What the faces of a window's visitors say together: of at least as many as <see cref="ExpressionWindowOptions.Fewest"/> demands.</summary>
/// <param name="From">When the first of them was looked at.</param>
/// <param name="Until">When the window was closed.</param>
/// <param name="Visitors">How many there were; for the mean over cameras, and told to nobody else.</param>
/// <param name="Valence">From -1 (unpleasant) to 1 (pleasant), in steps of 0.05; null where expressions are not read.</param>
/// <param name="Arousal">From -1 (drowsy) to 1 (stirred), in steps of 0.05; null where expressions are not read.</param>
public sealed record CrowdExpression(DateTimeOffset From, DateTimeOffset Until, int Visitors, double? Valence, double? Arousal)
{
    /// <summary>What has been added to the profile of footfall: in each cell nobody, or a multiple of the fewest.</summary>
    public ProfileCounts Profile { get; init; }
}

/// <summary>How many visitors looked how old, and of which gender.</summary>
public readonly record struct ProfileCounts
{
    /// <summary>Up to 24 years.</summary>
    public int UpTo24 { get; init; }

    /// <summary>25 to 39 years.</summary>
    public int From25To39 { get; init; }

    /// <summary>40 to 59 years.</summary>
    public int From40To59 { get; init; }

    /// <summary>60 years and more.</summary>
    public int From60 { get; init; }

    /// <summary>Women.</summary>
    public int Female { get; init; }

    /// <summary>Men.</summary>
    public int Male { get; init; }

    /// <summary>Both together, cell by cell.</summary>
    public static ProfileCounts operator +(ProfileCounts a, ProfileCounts b) => new()
    {
        UpTo24 = a.UpTo24 + b.UpTo24,
        From25To39 = a.From25To39 + b.From25To39,
        From40To59 = a.From40To59 + b.From40To59,
        From60 = a.From60 + b.From60,
        Female = a.Female + b.Female,
        Male = a.Male + b.Male,
    };

    /// <summary>The first less the second, cell by cell.</summary>
    public static ProfileCounts operator -(ProfileCounts a, ProfileCounts b) => new()
    {
        UpTo24 = a.UpTo24 - b.UpTo24,
        From25To39 = a.From25To39 - b.From25To39,
        From40To59 = a.From40To59 - b.From40To59,
        From60 = a.From60 - b.From60,
        Female = a.Female - b.Female,
        Male = a.Male - b.Male,
    };

    /// <summary>Each cell rounded down to a multiple.</summary>
    internal ProfileCounts InStepsOf(int step) => new()
    {
        UpTo24 = UpTo24 - (UpTo24 % step),
        From25To39 = From25To39 - (From25To39 % step),
        From40To59 = From40To59 - (From40To59 % step),
        From60 = From60 - (From60 % step),
        Female = Female - (Female % step),
        Male = Male - (Male % step),
    };

    /// <summary>One visitor's cells.</summary>
    internal static ProfileCounts Of(double? years, double? female) => new()
    {
        UpTo24 = years < 25 ? 1 : 0,
        From25To39 = years is >= 25 and < 40 ? 1 : 0,
        From40To59 = years is >= 40 and < 60 ? 1 : 0,
        From60 = years >= 60 ? 1 : 0,
        Female = female >= 0.5 ? 1 : 0,
        Male = female < 0.5 ? 1 : 0,
    };
}
