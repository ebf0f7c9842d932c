namespace StoreTracking.Grains.Interfaces;

/// <summary>How many people walk alone or together, by the size of the group; nobody's companions are named.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.GroupsLive")]
public readonly record struct GroupsLive
{
    /// <summary>Groups of two or more.</summary>
    [Id(0)]
    public required int Groups { get; init; }

    /// <summary>People alone.</summary>
    [Id(1)]
    public required int Ones { get; init; }

    /// <summary>Groups of two.</summary>
    [Id(2)]
    public required int Twos { get; init; }

    /// <summary>Groups of three.</summary>
    [Id(3)]
    public required int Threes { get; init; }

    /// <summary>Groups of four.</summary>
    [Id(4)]
    public required int Fours { get; init; }

    /// <summary>Larger groups.</summary>
    [Id(5)]
    public required int More { get; init; }
}

/// <summary>A shelf at one moment.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ShelfLive")]
public readonly record struct ShelfLive
{
    /// <summary>The id of the shelf's zone.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>How many people are engaged with it; a short absence ends no engagement.</summary>
    [Id(1)]
    public required int Engaged { get; init; }

    /// <summary>Engagements that ended since the store's day began.</summary>
    [Id(2)]
    public required int Engagements { get; init; }

    /// <summary>How many of them were somebody's second or later one of a visit.</summary>
    [Id(3)]
    public required int Returns { get; init; }

    /// <summary>How long people stood there in an engagement on average, in seconds, in steps of 5; 0 while fewer than five would be told of.</summary>
    [Id(4)]
    public required double MeanDwellSeconds { get; init; }
}

/// <summary>A queue at one moment.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.QueueLive")]
public readonly record struct QueueLive
{
    /// <summary>The id of the queue's zone.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>How many people stand in it, those who are being served included.</summary>
    [Id(1)]
    public required int Length { get; init; }

    /// <summary>How many left it since the store's day began.</summary>
    [Id(2)]
    public required int Served { get; init; }

    /// <summary>How long those had stood in it on average, in seconds, in steps of 5; 0 while fewer than five would be told of.</summary>
    [Id(3)]
    public required double MeanWaitSeconds { get; init; }

    /// <summary>How long whoever joins now is expected to stand in it, in seconds; absent while nobody has left it lately, and before five have been served.</summary>
    [Id(4)]
    public double? ExpectedWaitSeconds { get; init; }
}

/// <summary>An alert at one moment.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.AlertLive")]
public readonly record struct AlertLive
{
    /// <summary>The alert's id.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Whether it is raised.</summary>
    [Id(1)]
    public required bool IsRaised { get; init; }

    /// <summary>When the value came to the side that raised or cleared it; absent where it never was raised.</summary>
    [Id(2)]
    public DateTimeOffset? Since { get; init; }

    /// <summary>When somebody acknowledged it; absent while nobody has since it was raised, and once it is cleared.</summary>
    [Id(3)]
    public DateTimeOffset? AcknowledgedAt { get; init; }
}
