namespace StoreTracking.Grains.Interfaces;

/// <summary>What every output holds to.</summary>
public static class Anonymity
{
    /// <summary>
    /// Of fewer people than this nothing is told but how many they are, whatever a store configures: it may ask for more, not for
    /// fewer.
    /// </summary>
    public const int FewestPeople = 5;
}
