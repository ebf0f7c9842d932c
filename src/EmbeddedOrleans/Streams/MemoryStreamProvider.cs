using System.Collections.Concurrent;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Streams that live as long as the process.</summary>
internal sealed class MemoryStreamProvider(Silo silo, string name) : IStreamProvider
{
    private readonly ConcurrentDictionary<StreamId, Topic> _topics = new();

    public string Name => name;

    public bool IsRewindable => false;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) =>
        new MemoryStream<T>(this, streamId, _topics.GetOrAdd(streamId, static (id, silo) => new(silo, id), silo));
}
