using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Chains, as browsers watch them.</summary>
internal sealed class ChainTopic(IGrainAccess grains) : LiveTopic<ChainId, ChainLive, ChainDelta>
{
    public override string Word => "chain";

    public override LiveVersion VersionOf(ChainLive state) => new(state.Epoch, state.Sequence);

    public override LiveVersion VersionAfter(ChainDelta delta) => new(delta.Epoch, delta.To);

    public override DateTimeOffset? CapturedAt(ChainDelta delta) => delta.Stores.IsEmpty ? null : delta.Stores.Max(static tile => tile.At);

    public override ChainDelta Between(ChainLive from, ChainLive to) => ChainDiff.Between(from, to);

    public override ChainLive? Apply(ChainLive state, ChainDelta delta) => ChainDiff.Apply(state, delta);

    public override ILiveSource<ChainLive> Open(ChainId id, Action<ChainDelta> onDelta) => new Source(grains, id, onDelta);

    public override Task<long> SendAsync(ILiveClient client, ChainDelta delta, CancellationToken cancellation) =>
        client.ChainChanged(delta, cancellation);

    public override Task<long> ResetAsync(ILiveClient client, ChainLive snapshot, CancellationToken cancellation) =>
        client.ChainReset(snapshot, cancellation);

    private sealed class Source : ILiveSource<ChainLive>, IChainObserver
    {
        private readonly IGrainAccess _grains;
        private readonly IChainGrain _grain;
        private readonly Action<ChainDelta> _onDelta;
        private readonly IChainObserver _reference;

        public Source(IGrainAccess grains, ChainId id, Action<ChainDelta> onDelta)
        {
            _grains = grains;
            _grain = grains.Chain(id);
            _onDelta = onDelta;
            _reference = grains.Expose<IChainObserver>(this);
        }

        public Task<ChainLive> WatchAsync() => _grain.Watch(_reference);

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

        public Task OnDelta(ChainDelta delta)
        {
            _onDelta(delta);
            return Task.CompletedTask;
        }
    }
}
