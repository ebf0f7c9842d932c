using System.Collections.Concurrent;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>Everything that came out of a silo, whichever way, with the time at which it came.</summary>
internal sealed class Capture
{
    private readonly ConcurrentQueue<Output> _outputs = [];

    public IReadOnlyCollection<Output> Outputs => _outputs;

    public void Add(string way, ReadOnlySpan<byte> bytes) => _outputs.Enqueue(new(way, TimeProvider.System.GetUtcNow(), bytes.ToArray()));

    /// <summary>Copies a stream until it ends or nobody wants it any more.</summary>
    public async Task CopyAsync(string way, Stream stream, CancellationToken end)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer, end) is > 0 and var length)
            {
                Add(way, buffer.AsSpan(0, length));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // It was ended.
        }
    }

    /// <summary>One output.</summary>
    /// <param name="Way">The way that it took, such as a route.</param>
    /// <param name="At">When it came.</param>
    /// <param name="Bytes">What it was.</param>
    internal sealed record Output(string Way, DateTimeOffset At, byte[] Bytes);
}
