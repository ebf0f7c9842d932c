using System.Collections.Immutable;

namespace StoreTracking.Tracking.Mood;

/// <summary>The mood of an area at one moment.</summary>
/// <param name="Energy">The energy, 0 to 1 in steps of 0.01; null while it would tell of fewer people than may be told of.</param>
/// <param name="Confidence">How sure it is, 0 to 1 in steps of 0.05.</param>
/// <param name="Usual">The energy that is usual in this hour of the week; null where that is not known yet.</param>
/// <param name="Trend">Whether people become more or fewer.</param>
public readonly record struct MoodView(double? Energy, double Confidence, double? Usual, CrowdTrend Trend)
{
    /// <summary>What is told of too few people: nothing.</summary>
    public static MoodView Withheld { get; } = new(null, 0, null, CrowdTrend.Steady);
}

/// <summary>Whether people become more or fewer.</summary>
public enum CrowdTrend
{
    /// <summary>About as many as over the last minutes, or too few to tell.</summary>
    Steady,

    /// <summary>A third more, or beyond.</summary>
    Filling,

    /// <summary>A quarter fewer, or beyond.</summary>
    Emptying,
}

/// <summary>What a store has learnt about its usual energy.</summary>
/// <param name="Area">The zone's id; empty for the whole store.</param>
/// <param name="Week">The usual energy of each hour since Monday's midnight by the store's clock, 168 values; null where it is not known.</param>
public sealed record UsualWeek(string Area, ImmutableArray<double?> Week);
