namespace StoreTracking.Facts;

/// <summary>The names under which grains keep their states beside the facts.</summary>
public static class FactStates
{
    /// <summary>The name of the storage provider.</summary>
    public const string Storage = "facts";

    /// <summary>A floor's checkpoint.</summary>
    public const string Floor = "floor";

    /// <summary>A store's acknowledged alerts.</summary>
    public const string Alerts = "alerts";

    /// <summary>What energy is usual in a store.</summary>
    public const string Mood = "mood";

    /// <summary>A visit under way; removed with its end.</summary>
    public const string Visit = "visit";
}
