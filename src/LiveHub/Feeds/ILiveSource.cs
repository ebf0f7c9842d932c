namespace StoreTracking.LiveHub;

/// <summary>A grain that can be watched.</summary>
internal interface ILiveSource<TState>
{
    /// <summary>Begins the watch, or renews it.</summary>
    /// <returns>The state that the next difference applies to.</returns>
    Task<TState> WatchAsync();

    /// <summary>Ends the watch for good.</summary>
    Task CloseAsync();
}
