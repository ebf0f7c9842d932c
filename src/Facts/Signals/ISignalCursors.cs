namespace StoreTracking.Facts;

/// <summary>How far a broker has taken the signals of each store; one process at a time sees to a store.</summary>
public interface ISignalCursors
{
    /// <summary>
    /// Lets a target begin with what a store records from now on; nothing where it has begun before. Whatever comes later is kept
    /// for it, even if it is not reached for a long time.
    /// </summary>
    Task BeginAsync(StoreId store, string target);

    /// <summary>Takes a store over, or keeps it, until a time.</summary>
    /// <returns>The sequence up to which the target has taken the signals; null where another process sees to the store.</returns>
    Task<long?> HoldAsync(StoreId store, string target, string owner, DateTimeOffset now, DateTimeOffset until);

    /// <summary>Takes note that everything up to a sequence was taken, if the store is still held.</summary>
    Task AdvanceAsync(StoreId store, string target, string owner, long sequence);

    /// <summary>Leaves the stores to other processes.</summary>
    Task ReleaseAsync(string target, string owner);
}
