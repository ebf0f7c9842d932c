namespace StoreTracking.Tracking.Anonymity;

/// <summary>How many people make a crowd.</summary>
public static class Crowd
{
    /// <summary>
    /// Of fewer people than this nothing is told but how many they are: the k of k-anonymity (Sweeney, "k-anonymity: a model for
    /// protecting privacy", International Journal on Uncertainty, Fuzziness and Knowledge-based Systems 10(5), 2002).
    /// </summary>
    public const int Fewest = 5;
}
