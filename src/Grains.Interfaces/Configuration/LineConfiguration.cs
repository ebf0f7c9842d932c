namespace StoreTracking.Grains.Interfaces;

/// <summary>A line across the floor whose crossings are counted, inwards and outwards.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.LineConfiguration")]
public sealed record LineConfiguration
{
    /// <summary>The line's id, unique in its store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>One end.</summary>
    [Id(2)]
    public required PlanPoint From { get; init; }

    /// <summary>The other end.</summary>
    [Id(3)]
    public required PlanPoint To { get; init; }

    /// <summary>Any point on the side that counts as inside; a crossing towards it is an entry.</summary>
    [Id(4)]
    public required PlanPoint Inside { get; init; }

    /// <summary>
    /// Half the width, in metres, of the band around the line in which a person is on neither side. A person counts who
    /// was beyond it on both sides, so the camera must see that much of the floor; a close camera allows a narrower one.
    /// </summary>
    [Id(5)]
    public double Band { get; init; } = 0.5;
}
