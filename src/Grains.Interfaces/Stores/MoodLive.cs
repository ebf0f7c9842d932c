namespace StoreTracking.Grains.Interfaces;

/// <summary>How lively the customers of a store or a zone are, told of at least five people or not at all.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.MoodLive")]
public readonly record struct MoodLive
{
    /// <summary>
    /// From 0 (nobody stirs) to 1 (as full as may be, and in a hurry), in steps of 0.01; absent while fewer than five people would be
    /// told of.
    /// </summary>
    [Id(0)]
    public double? Energy { get; init; }

    /// <summary>How sure the energy is, 0 to 1, in steps of 0.05.</summary>
    [Id(1)]
    public double Confidence { get; init; }

    /// <summary>The energy that is usual in this hour of the week, 0 to 1; absent where it is not known yet.</summary>
    [Id(2)]
    public double? Usual { get; init; }

    /// <summary>Whether people become more or fewer.</summary>
    [Id(3)]
    public CrowdTrend Trend { get; init; }
}
