using System.Collections.Concurrent;
using System.Threading.Channels;

namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>A barrier between a test and a grain of the same process.</summary>
public sealed class Gate
{
    private static readonly ConcurrentDictionary<string, Gate> All = new();

    private readonly Channel<string> _arrivals = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _inside;

    /// <summary>Far more than anything here takes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Gate Of(string name) => All.GetOrAdd(name, static _ => new());

    /// <summary>How many are inside now.</summary>
    public int Inside => _inside;

    /// <summary>Called by the grain: says that it is here and waits until the test opens.</summary>
    public async Task PassAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _inside);
        _arrivals.Writer.TryWrite("here");
        try
        {
            await _open.Task.WaitAsync(Limit, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    /// <summary>Called by the test: waits for one more arrival.</summary>
    public Task ArrivedAsync() => _arrivals.Reader.ReadAsync().AsTask().WaitAsync(Limit);

    public void Open() => _open.TrySetResult();
}
