namespace StoreTracking.LiveHub;

/// <summary>A kind of thing that browsers watch: where its states come from, how two of them differ, how they are sent.</summary>
/// <typeparam name="TId">What names one.</typeparam>
/// <typeparam name="TState">Its immutable state.</typeparam>
/// <typeparam name="TDelta">The difference of two states of one activation.</typeparam>
internal abstract class LiveTopic<TId, TState, TDelta>
    where TId : struct
    where TState : class
    where TDelta : class
{
    /// <summary>The word for one of them in messages.</summary>
    public abstract string Word { get; }

    public abstract LiveVersion VersionOf(TState state);

    /// <summary>The version that a difference leads to.</summary>
    public abstract LiveVersion VersionAfter(TDelta delta);

    /// <summary>The capture time of the newest frame in a difference; null where it holds none.</summary>
    public abstract DateTimeOffset? CapturedAt(TDelta delta);

    public abstract TDelta Between(TState from, TState to);

    /// <summary>The state that a difference leads to; null where it does not fit.</summary>
    public abstract TState? Apply(TState state, TDelta delta);

    /// <summary>The grain, not watched yet. Differences arrive on any thread, one after another.</summary>
    public abstract ILiveSource<TState> Open(TId id, Action<TDelta> onDelta);

    /// <returns>The sequence number that the browser then holds.</returns>
    public abstract Task<long> SendAsync(ILiveClient client, TDelta delta, CancellationToken cancellation);

    /// <inheritdoc cref="SendAsync" />
    public abstract Task<long> ResetAsync(ILiveClient client, TState snapshot, CancellationToken cancellation);
}
