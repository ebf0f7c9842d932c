namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// What the people who work in a store wear, as a picture of one of them on the floor shows it; at least one of
/// <see cref="Upper"/> and <see cref="Lower"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("storetracking.UniformConfiguration")]
public sealed record UniformConfiguration
{
    /// <summary>The name that people read.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>The colour of what covers the trunk, such as a vest or an apron, written <c>#rrggbb</c>; absent where any will do.</summary>
    [Id(1)]
    public string? Upper { get; init; }

    /// <summary>The colour of what covers the legs, written <c>#rrggbb</c>; absent where any will do.</summary>
    [Id(2)]
    public string? Lower { get; init; }
}
