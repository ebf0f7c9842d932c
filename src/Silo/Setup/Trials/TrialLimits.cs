namespace StoreTracking.Silo.Setup.Trials;

/// <summary>How much cameras that are tried may take. The defaults serve people who wait at a page.</summary>
public sealed record TrialLimits
{
    /// <summary>How long the first picture may take: cameras send a key frame every few seconds.</summary>
    public TimeSpan FirstPicture { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>For how long more pictures are counted.</summary>
    public TimeSpan Counting { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How many are tried at once.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>How long one waits for others.</summary>
    public TimeSpan Queueing { get; init; } = TimeSpan.FromSeconds(10);
}
