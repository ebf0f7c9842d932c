using System.Collections.Concurrent;
using System.Threading.Channels;
using Orleans.Runtime;
using Orleans.Streams;

namespace StoreTracking.EmbeddedOrleans.Tests;

[Alias("test.IConsumerGrain")]
public interface IConsumerGrain : IGrainWithStringKey
{
    [Alias("Subscribe")]
    Task Subscribe(string streamNamespace, string key);

    [Alias("Leave")]
    Task Leave();
}

/// <summary>A grain whose subscription outlives its activations.</summary>
public sealed class ConsumerGrain : Grain, IConsumerGrain
{
    /// <summary>What the grain of a key received, with the activation that did.</summary>
    public static readonly ConcurrentDictionary<string, Channel<(News News, Guid Activation)>> Received = new();

    private static readonly ConcurrentDictionary<string, StreamId> Subscribed = new();

    private readonly Guid _activation = Guid.NewGuid();

    public static Channel<(News News, Guid Activation)> Of(string key) =>
        Received.GetOrAdd(key, static _ => Channel.CreateUnbounded<(News, Guid)>());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (Subscribed.TryGetValue(this.GetPrimaryKeyString(), out var stream))
        {
            var handles = await this.GetStreamProvider(StreamTests.Provider).GetStream<News>(stream).GetAllSubscriptionHandles();
            foreach (var handle in handles)
            {
                await handle.ResumeAsync(new Observer(this));
            }
        }
    }

    public async Task Subscribe(string streamNamespace, string key)
    {
        var id = StreamId.Create(streamNamespace, key);
        await this.GetStreamProvider(StreamTests.Provider).GetStream<News>(id).SubscribeAsync(new Observer(this));
        Subscribed[this.GetPrimaryKeyString()] = id;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private sealed class Observer(ConsumerGrain grain) : IAsyncObserver<News>
    {
        public Task OnNextAsync(News item, StreamSequenceToken? token = null)
        {
            Of(grain.GetPrimaryKeyString()).Writer.TryWrite((item, grain._activation));
            return Task.CompletedTask;
        }

        public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
    }
}

[Alias("test.IImplicitConsumerGrain")]
public interface IImplicitConsumerGrain : IGrainWithStringKey;

/// <summary>A grain that is subscribed by its attribute and activated by the first event.</summary>
[ImplicitStreamSubscription(StreamTests.ImplicitNamespace)]
public sealed class ImplicitConsumerGrain : Grain, IImplicitConsumerGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        await this.GetStreamProvider(StreamTests.Provider)
            .GetStream<News>(StreamId.Create(StreamTests.ImplicitNamespace, key))
            .SubscribeAsync((item, _) =>
            {
                ConsumerGrain.Of(key).Writer.TryWrite((item, Guid.Empty));
                return Task.CompletedTask;
            });
    }
}
