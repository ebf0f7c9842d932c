using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Whether every configured store has answered this host once.</summary>
internal sealed class Readiness(Catalog catalog, IGrainAccess grains, IOptions<LiveHubOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<StoreId, bool> _answered = [];

    /// <summary>Asks the stores that have not answered yet.</summary>
    /// <returns>Those that still have not, by id.</returns>
    public async Task<ImmutableArray<StoreId>> MissingAsync(CancellationToken cancellation)
    {
        var open = catalog.Stores.Select(static store => store.Id).Where(id => !_answered.ContainsKey(id)).ToArray();
        await Task.WhenAll(open.Select(id => AskAsync(id, cancellation)));
        return [.. open.Where(id => !_answered.ContainsKey(id))];
    }

    private async Task AskAsync(StoreId id, CancellationToken cancellation)
    {
        try
        {
            await grains.Store(id).GetLive().WaitAsync(options.Value.AnswerTimeout, time, cancellation);
            _answered.TryAdd(id, true);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // However it failed, the store has not answered; the next probe asks again.
        }
    }
}
