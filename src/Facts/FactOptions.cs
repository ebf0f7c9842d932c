namespace StoreTracking.Facts;

/// <summary>Where facts are kept and for how long.</summary>
public sealed record FactOptions
{
    /// <summary>The folder of the SQLite database; absent with a cluster's database, and where nothing outlives the process.</summary>
    public string? Folder { get; init; }

    /// <summary>The connection string of the PostgreSQL database of a cluster.</summary>
    public string? ClusterDatabase { get; init; }

    /// <summary>How long single crossings and visits are kept. Default 90 days.</summary>
    public TimeSpan KeepFacts { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long hourly figures are kept. Default three years, 1,096 days.</summary>
    public TimeSpan KeepHours { get; init; } = TimeSpan.FromDays(1096);

    /// <summary>How long it is kept who looked at single people's positions. Default 180 days.</summary>
    public TimeSpan KeepAccessLog { get; init; } = TimeSpan.FromDays(180);

    /// <summary>
    /// After how long a visit under way that nobody has written to is forgotten: its store is gone. Default 1 day.
    /// </summary>
    public TimeSpan KeepVisitsUnderWay { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often what is too old is removed. Default 1 hour.</summary>
    public TimeSpan Upkeep { get; init; } = TimeSpan.FromHours(1);
}
