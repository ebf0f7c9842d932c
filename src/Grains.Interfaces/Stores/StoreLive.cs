using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A store at one moment: the snapshot that a subscriber starts from.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreLive")]
public sealed record StoreLive
{
    /// <summary>The store.</summary>
    [Id(0)]
    public required StoreId Store { get; init; }

    /// <summary>The store's activation; another one begins to count anew.</summary>
    [Id(1)]
    public required long Epoch { get; init; }

    /// <summary>Counts the states of an activation.</summary>
    [Id(2)]
    public required long Sequence { get; init; }

    /// <summary>The capture time of the newest frame in it.</summary>
    [Id(3)]
    public required DateTimeOffset At { get; init; }

    /// <summary>How many people are in the store.</summary>
    [Id(4)]
    public int Occupancy { get; init; }

    /// <summary>Crossings of all lines inwards since the store's day began.</summary>
    [Id(5)]
    public int Entries { get; init; }

    /// <summary>Crossings of all lines outwards since the store's day began.</summary>
    [Id(6)]
    public int Exits { get; init; }

    /// <summary>Visits that ended since the store's day began.</summary>
    [Id(7)]
    public int Visits { get; init; }

    /// <summary>Mean length of those visits, in seconds, in steps of 5; 0 while fewer than five would be told of.</summary>
    [Id(8)]
    public double MeanVisitSeconds { get; init; }

    /// <summary>The zones, in the order of the configuration.</summary>
    [Id(9)]
    public ImmutableArray<ZoneLive> Zones { get; init; } = [];

    /// <summary>The lines, in the order of the configuration.</summary>
    [Id(10)]
    public ImmutableArray<LineLive> Lines { get; init; } = [];

    /// <summary>The cameras, in the order of the configuration.</summary>
    [Id(11)]
    public ImmutableArray<CameraStatus> Cameras { get; init; } = [];

    /// <summary>Where people are.</summary>
    [Id(12)]
    public ImmutableArray<ShopperPosition> Positions { get; init; } = [];

    /// <summary>The lower end of the band in which the number of people lies nine times in ten.</summary>
    [Id(13)]
    public int OccupancyLow { get; init; }

    /// <summary>The upper end of that band.</summary>
    [Id(14)]
    public int OccupancyHigh { get; init; }

    /// <summary>How many people in the store work there; they count in nothing else.</summary>
    [Id(15)]
    public int Staff { get; init; }

    /// <summary>How many people walk alone or together; nothing of fewer than five people.</summary>
    [Id(16)]
    public GroupsLive Groups { get; init; }

    /// <summary>The shelves, in the order of the configuration.</summary>
    [Id(17)]
    public ImmutableArray<ShelfLive> Shelves { get; init; } = [];

    /// <summary>The queues, in the order of the configuration.</summary>
    [Id(18)]
    public ImmutableArray<QueueLive> Queues { get; init; } = [];

    /// <summary>The alerts, in the order of the configuration.</summary>
    [Id(19)]
    public ImmutableArray<AlertLive> Alerts { get; init; } = [];

    /// <summary>Which part of each floor is in view, in the order of the configuration.</summary>
    [Id(20)]
    public ImmutableArray<CoverageLive> Coverage { get; init; } = [];

    /// <summary>
    /// The version of the configuration that the store runs with; 0 where no versions are kept. It never changes within an
    /// <see cref="Epoch"/>: whoever sees another one loads the plan anew.
    /// </summary>
    [Id(21)]
    public int Configuration { get; init; }

    /// <summary>How lively the customers are.</summary>
    [Id(22)]
    public MoodLive Mood { get; init; }

    /// <summary>What the faces of the crowd say; absent where none are read, or too few have been of late.</summary>
    [Id(23)]
    public ExpressionLive? Expression { get; init; }

    /// <summary>How old the day's visitors looked, and of which gender; absent where that is not guessed.</summary>
    [Id(24)]
    public ProfileLive? Profile { get; init; }
}

/// <summary>A zone at one moment.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ZoneLive")]
public readonly record struct ZoneLive
{
    /// <summary>The zone's id.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>How many people are inside.</summary>
    [Id(1)]
    public required int Count { get; init; }

    /// <summary>Stays that ended since the store's day began.</summary>
    [Id(2)]
    public required int Visits { get; init; }

    /// <summary>Mean length of those stays, in seconds, in steps of 5; 0 while fewer than five would be told of.</summary>
    [Id(3)]
    public required double MeanDwellSeconds { get; init; }

    /// <summary>Whether at least half of what cameras see of it is out of view, since they do not deliver: its numbers lack people.</summary>
    [Id(4)]
    public bool IsBlind { get; init; }

    /// <summary>How lively the people inside are.</summary>
    [Id(5)]
    public MoodLive Mood { get; init; }
}

/// <summary>A line's counts since the store's day began.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.LineLive")]
public readonly record struct LineLive
{
    /// <summary>The line's id.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Crossings inwards.</summary>
    [Id(1)]
    public required int In { get; init; }

    /// <summary>Crossings outwards.</summary>
    [Id(2)]
    public required int Out { get; init; }

    /// <summary>Whether at least half of what cameras see of it is out of view, since they do not deliver: crossings go uncounted.</summary>
    [Id(3)]
    public bool IsBlind { get; init; }
}
