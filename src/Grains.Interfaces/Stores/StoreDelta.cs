using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>What differs between two states of a store. A part that is absent did not change.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreDelta")]
public sealed record StoreDelta
{
    /// <summary>The store.</summary>
    [Id(0)]
    public required StoreId Store { get; init; }

    /// <summary>The activation that both states belong to.</summary>
    [Id(1)]
    public required long Epoch { get; init; }

    /// <summary>The sequence number of the state that it applies to; another one means a gap.</summary>
    [Id(2)]
    public required long From { get; init; }

    /// <summary>The sequence number of the state that it leads to.</summary>
    [Id(3)]
    public required long To { get; init; }

    /// <summary>The capture time of the newest frame.</summary>
    [Id(4)]
    public required DateTimeOffset At { get; init; }

    /// <summary>How many people are in the store.</summary>
    [Id(5)]
    public int? Occupancy { get; init; }

    /// <summary>Crossings of all lines inwards since the store's day began.</summary>
    [Id(6)]
    public int? Entries { get; init; }

    /// <summary>Crossings of all lines outwards since the store's day began.</summary>
    [Id(7)]
    public int? Exits { get; init; }

    /// <summary>Visits that ended since the store's day began.</summary>
    [Id(8)]
    public int? Visits { get; init; }

    /// <summary>Mean length of those visits, in seconds, in steps of 5; 0 while fewer than five would be told of.</summary>
    [Id(9)]
    public double? MeanVisitSeconds { get; init; }

    /// <summary>The zones that changed.</summary>
    [Id(10)]
    public ImmutableArray<ZoneLive>? Zones { get; init; }

    /// <summary>The lines that changed.</summary>
    [Id(11)]
    public ImmutableArray<LineLive>? Lines { get; init; }

    /// <summary>The cameras that changed.</summary>
    [Id(12)]
    public ImmutableArray<CameraStatus>? Cameras { get; init; }

    /// <summary>People who came or moved.</summary>
    [Id(13)]
    public ImmutableArray<ShopperPosition>? Moved { get; init; }

    /// <summary>People who went.</summary>
    [Id(14)]
    public ImmutableArray<ShopperId>? Gone { get; init; }

    /// <summary>The lower end of the band in which the number of people lies nine times in ten.</summary>
    [Id(15)]
    public int? OccupancyLow { get; init; }

    /// <summary>The upper end of that band.</summary>
    [Id(16)]
    public int? OccupancyHigh { get; init; }

    /// <summary>How many people in the store work there; they count in nothing else.</summary>
    [Id(17)]
    public int? Staff { get; init; }

    /// <summary>How many people walk alone or together.</summary>
    [Id(18)]
    public GroupsLive? Groups { get; init; }

    /// <summary>The shelves that changed.</summary>
    [Id(19)]
    public ImmutableArray<ShelfLive>? Shelves { get; init; }

    /// <summary>The queues that changed.</summary>
    [Id(20)]
    public ImmutableArray<QueueLive>? Queues { get; init; }

    /// <summary>The alerts that changed.</summary>
    [Id(21)]
    public ImmutableArray<AlertLive>? Alerts { get; init; }

    /// <summary>The floors of which another part is in view.</summary>
    [Id(22)]
    public ImmutableArray<CoverageLive>? Coverage { get; init; }

    /// <summary>How lively the customers are.</summary>
    [Id(23)]
    public MoodLive? Mood { get; init; }

    /// <summary>What the faces of the crowd say, where that changed to something.</summary>
    [Id(24)]
    public ExpressionLive? Expression { get; init; }

    /// <summary>True where nothing is told of faces any more.</summary>
    [Id(25)]
    public bool? ExpressionIsGone { get; init; }

    /// <summary>The day's profile, where that changed to something.</summary>
    [Id(26)]
    public ProfileLive? Profile { get; init; }

    /// <summary>True where the day has no profile any more.</summary>
    [Id(27)]
    public bool? ProfileIsGone { get; init; }
}
