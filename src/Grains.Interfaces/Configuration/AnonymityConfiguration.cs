namespace StoreTracking.Grains.Interfaces;

/// <summary>How carefully a store's few visitors are hidden among each other.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.AnonymityConfiguration")]
public sealed record AnonymityConfiguration
{
    /// <summary>
    /// Of fewer people than this nothing is told but how many they are: <see cref="Anonymity.FewestPeople"/> or more.
    /// </summary>
    [Id(0)]
    public int FewestPeople { get; init; } = Anonymity.FewestPeople;
}
