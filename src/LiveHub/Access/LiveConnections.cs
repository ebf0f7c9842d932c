using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace StoreTracking.LiveHub;

/// <summary>Ends the hub's connections whose sign-in counts no more: signed out, removed, revoked, expired.</summary>
internal sealed class LiveConnections : IDisposable
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = [];
    private readonly AccessBook _book;

    public LiveConnections(AccessBook book)
    {
        _book = book;
        _book.Read += Review;
    }

    public void Add(HubCallerContext connection) => _open[connection.ConnectionId] = connection;

    public void Remove(HubCallerContext connection) => _open.TryRemove(connection.ConnectionId, out _);

    public void Dispose() => _book.Read -= Review;

    private void Review()
    {
        foreach (var connection in _open.Values)
        {
            if (Caller.Of(connection.User) is not { } caller || !_book.IsCurrent(caller))
            {
                connection.Abort();
            }
        }
    }
}
