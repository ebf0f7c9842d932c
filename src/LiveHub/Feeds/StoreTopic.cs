using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Stores, as browsers watch them.</summary>
internal sealed class StoreTopic(IGrainAccess grains) : LiveTopic<StoreId, StoreLive, StoreDelta>
{
    public override string Word => "store";

    public override LiveVersion VersionOf(StoreLive state) => new(state.Epoch, state.Sequence);

    public override LiveVersion VersionAfter(StoreDelta delta) => new(delta.Epoch, delta.To);

    public override DateTimeOffset? CapturedAt(StoreDelta delta) => delta.At;

    public override StoreDelta Between(StoreLive from, StoreLive to) => StoreDiff.Between(from, to);

    public override StoreLive? Apply(StoreLive state, StoreDelta delta) => StoreDiff.Apply(state, delta);

    public override ILiveSource<StoreLive> Open(StoreId id, Action<StoreDelta> onDelta) => new Source(grains, id, onDelta);

    public override Task<long> SendAsync(ILiveClient client, StoreDelta delta, CancellationToken cancellation) =>
        client.StoreChanged(delta, cancellation);

    public override Task<long> ResetAsync(ILiveClient client, StoreLive snapshot, CancellationToken cancellation) =>
        client.StoreReset(snapshot, cancellation);

    private sealed class Source : ILiveSource<StoreLive>, IStoreObserver
    {
        private readonly IGrainAccess _grains;
        private readonly IStoreGrain _grain;
        private readonly Action<StoreDelta> _onDelta;
        private readonly IStoreObserver _reference;

        public Source(IGrainAccess grains, StoreId id, Action<StoreDelta> onDelta)
        {
            _grains = grains;
            _grain = grains.Store(id);
            _onDelta = onDelta;
            _reference = grains.Expose<IStoreObserver>(this);
        }

        public Task<StoreLive> WatchAsync() => _grain.Watch(_reference);

        public async Task CloseAsync()
        {
            try
            {
                await _grain.Unwatch(_reference);
            }
            finally
            {
                _grains.Withdraw(_reference);
            }
        }

        public Task OnDelta(StoreDelta delta)
        {
            _onDelta(delta);
            return Task.CompletedTask;
        }
    }
}
