namespace StoreTracking.Grains.Interfaces;

/// <summary>What the faces of a crowd say together, told of at least <see cref="AnonymityConfiguration.FewestPeople"/> visitors or not at all.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ExpressionLive")]
public sealed record ExpressionLive
{
    /// <summary>From -1 (unpleasant) to 1 (pleasant).</summary>
    [Id(0)]
    public required double Valence { get; init; }

    /// <summary>From -1 (drowsy) to 1 (stirred).</summary>
    [Id(1)]
    public required double Arousal { get; init; }

    /// <summary>When the first of the faces was looked at.</summary>
    [Id(2)]
    public required DateTimeOffset From { get; init; }

    /// <summary>When the last window was closed; a quarter of an hour later the figure is gone.</summary>
    [Id(3)]
    public required DateTimeOffset Until { get; init; }
}

/// <summary>
/// How many of the day's visitors looked how old, and of which gender. Each number is a multiple of
/// <see cref="AnonymityConfiguration.FewestPeople"/>: what falls short of a step is not told.
/// </summary>
[GenerateSerializer, Immutable, Alias("storetracking.ProfileLive")]
public sealed record ProfileLive
{
    /// <summary>Up to 24 years.</summary>
    [Id(0)]
    public required int UpTo24 { get; init; }

    /// <summary>25 to 39 years.</summary>
    [Id(1)]
    public required int From25To39 { get; init; }

    /// <summary>40 to 59 years.</summary>
    [Id(2)]
    public required int From40To59 { get; init; }

    /// <summary>60 years and more.</summary>
    [Id(3)]
    public required int From60 { get; init; }

    /// <summary>Women.</summary>
    [Id(4)]
    public required int Female { get; init; }

    /// <summary>Men.</summary>
    [Id(5)]
    public required int Male { get; init; }
}

/// <summary>One camera's window, on its way to the store.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.CameraExpression")]
public sealed record CameraExpression
{
    /// <summary>The camera's id within its store.</summary>
    [Id(0)]
    public required string Camera { get; init; }

    /// <summary>When the first of its visitors was looked at.</summary>
    [Id(1)]
    public required DateTimeOffset From { get; init; }

    /// <summary>When it was closed.</summary>
    [Id(2)]
    public required DateTimeOffset Until { get; init; }

    /// <summary>How many different visitors it had: at least <see cref="AnonymityConfiguration.FewestPeople"/>.</summary>
    [Id(3)]
    public required int Visitors { get; init; }

    /// <summary>Their mean valence, -1 to 1; absent where expressions are not read.</summary>
    [Id(4)]
    public double? Valence { get; init; }

    /// <summary>Their mean arousal, -1 to 1; absent where expressions are not read.</summary>
    [Id(5)]
    public double? Arousal { get; init; }

    /// <summary>What it adds to the day's profile; absent where that is nothing.</summary>
    [Id(6)]
    public ProfileLive? Profile { get; init; }
}
