using Microsoft.AspNetCore.SignalR;

namespace StoreTracking.LiveHub;

/// <summary>What one connection watches: at most one subscription for each store and chain of the catalogue.</summary>
internal sealed partial class ConnectionWatches(ILogger logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<object, Watch> _watches = [];
    private bool _closed;

    /// <summary>Begins a watch, or begins it anew.</summary>
    /// <param name="key">The typed id of what is watched.</param>
    /// <param name="begin">Takes the snapshot and says what sends from then on, and what to let go of afterwards.</param>
    /// <param name="cancellation">Ends the waiting for the snapshot.</param>
    /// <returns>The snapshot.</returns>
    public async Task<TState> WatchAsync<TState>(
        object key, Func<CancellationToken, Task<Begun<TState>>> begin, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            // A call may still run when its connection has ended.
            ObjectDisposedException.ThrowIf(_closed, this);
            await EndAsync(key);
            var begun = await begin(cancellation);
            var stop = new CancellationTokenSource();
            _watches.Add(key, new(RunAsync(begun.Send, begun.Hold, stop.Token), stop));
            return begun.Snapshot;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends a watch; nothing happens where there is none.</summary>
    public async Task UnwatchAsync(object key)
    {
        await _turn.WaitAsync();
        try
        {
            await EndAsync(key);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        try
        {
            _closed = true;
            foreach (var key in _watches.Keys.ToArray())
            {
                await EndAsync(key);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task EndAsync(object key)
    {
        if (_watches.Remove(key, out var watch))
        {
            await watch.Stop.CancelAsync();
            await watch.Running;
            watch.Stop.Dispose();
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> send, IDisposable hold, CancellationToken stop)
    {
        using (hold)
        {
            try
            {
                await send(stop);
            }
            catch (Exception error) when (error is OperationCanceledException or HubException or IOException)
            {
                // The browser looked away, or its connection broke under a send.
            }
            catch (Exception error)
            {
                SendingFailed(logger, error);
            }
        }
    }

    [LoggerMessage(EventId = 6011, Level = LogLevel.Error, Message = "A browser's updates ended by an error of the hub.")]
    private static partial void SendingFailed(ILogger logger, Exception error);

    /// <summary>A watch that has its snapshot.</summary>
    /// <param name="Snapshot">What the browser starts from.</param>
    /// <param name="Send">Sends what follows until it is stopped.</param>
    /// <param name="Hold">Disposed when the sending has ended.</param>
    public sealed record Begun<TState>(TState Snapshot, Func<CancellationToken, Task> Send, IDisposable Hold);

    private sealed record Watch(Task Running, CancellationTokenSource Stop);
}
