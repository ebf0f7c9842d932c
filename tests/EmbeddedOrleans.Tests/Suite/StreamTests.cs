using System.Threading.Channels;
using Orleans.Runtime;
using Orleans.Streams;

namespace StoreTracking.EmbeddedOrleans.Tests;

public sealed class StreamTests(OrleansHost host)
{
    public const string Provider = "news";
    public const string ImplicitNamespace = "implicit";

    private const string Namespace = "explicit";

    private readonly string _id = Guid.NewGuid().ToString("N");

    private IAsyncStream<News> Stream => host.Client.GetStreamProvider(Provider).GetStream<News>(StreamId.Create(Namespace, _id));

    [Fact]
    public async Task Events_reach_each_subscription_in_order()
    {
        var (first, second) = (Channel.CreateUnbounded<int>(), Channel.CreateUnbounded<int>());
        await Stream.SubscribeAsync((news, _) => first.Writer.WriteAsync(news.Number).AsTask());
        await Stream.SubscribeAsync((news, _) => second.Writer.WriteAsync(news.Number).AsTask());
        for (var number = 0; number < 100; number++)
        {
            await Stream.OnNextAsync(new(number));
        }

        Assert.Equal(Enumerable.Range(0, 100), await ReadAsync(first, 100));
        Assert.Equal(Enumerable.Range(0, 100), await ReadAsync(second, 100));
    }

    [Fact]
    public async Task A_batch_reaches_batch_observers_at_once_and_others_event_by_event()
    {
        var batches = Channel.CreateUnbounded<int[]>();
        var single = Channel.CreateUnbounded<int>();
        await Stream.SubscribeAsync(items => batches.Writer.WriteAsync([.. items.Select(static item => item.Item.Number)]).AsTask());
        await Stream.SubscribeAsync((news, _) => single.Writer.WriteAsync(news.Number).AsTask());
        await Stream.OnNextBatchAsync([new(1), new(2), new(3)]);
        var batch = await batches.Reader.ReadAsync().AsTask().WaitAsync(Gate.Limit);
        Assert.Equal([1, 2, 3], batch);
        Assert.Equal([1, 2, 3], await ReadAsync(single, 3));
    }

    [Fact]
    public async Task An_ended_subscription_receives_nothing_more()
    {
        var (ended, kept) = (Channel.CreateUnbounded<int>(), Channel.CreateUnbounded<int>());
        var handle = await Stream.SubscribeAsync((news, _) => ended.Writer.WriteAsync(news.Number).AsTask());
        await Stream.SubscribeAsync((news, _) => kept.Writer.WriteAsync(news.Number).AsTask());
        await Stream.OnNextAsync(new(1));
        await ReadAsync(ended, 1);
        await handle.UnsubscribeAsync();
        await Stream.OnNextAsync(new(2));
        Assert.Equal([1, 2], await ReadAsync(kept, 2));
        Assert.Equal(0, ended.Reader.Count);
    }

    [Fact]
    public async Task Streams_do_not_mix()
    {
        var received = Channel.CreateUnbounded<int>();
        await Stream.SubscribeAsync((news, _) => received.Writer.WriteAsync(news.Number).AsTask());
        var other = host.Client.GetStreamProvider(Provider).GetStream<News>(StreamId.Create("other", _id));
        await other.OnNextAsync(new(1));
        await Stream.OnNextAsync(new(2));
        Assert.Equal([2], await ReadAsync(received, 1));
    }

    [Fact]
    public async Task A_grains_subscription_outlives_its_activation()
    {
        var grain = host.Client.GetGrain<IConsumerGrain>(_id);
        await grain.Subscribe(Namespace, _id);
        await Stream.OnNextAsync(new(1));
        var first = await ConsumerGrain.Of(_id).Reader.ReadAsync().AsTask().WaitAsync(Gate.Limit);
        await grain.Leave();
        await Stream.OnNextAsync(new(2));
        var second = await ConsumerGrain.Of(_id).Reader.ReadAsync().AsTask().WaitAsync(Gate.Limit);
        Assert.Equal((1, 2), (first.News.Number, second.News.Number));
        Assert.NotEqual(first.Activation, second.Activation);
    }

    [Fact]
    public async Task An_event_activates_the_grain_that_is_subscribed_by_its_attribute()
    {
        var stream = host.Client.GetStreamProvider(Provider).GetStream<News>(StreamId.Create(ImplicitNamespace, _id));
        await stream.OnNextBatchAsync([new(1), new(2)]);
        var received = ConsumerGrain.Of(_id).Reader;
        Assert.Equal(1, (await received.ReadAsync().AsTask().WaitAsync(Gate.Limit)).News.Number);
        Assert.Equal(2, (await received.ReadAsync().AsTask().WaitAsync(Gate.Limit)).News.Number);
    }

    [Fact]
    public async Task An_event_that_its_consumer_refused_comes_again()
    {
        var received = Channel.CreateUnbounded<int>();
        var refused = false;
        await Stream.SubscribeAsync((news, _) =>
        {
            if (!refused)
            {
                refused = true;
                throw new InvalidOperationException("not now");
            }

            return received.Writer.WriteAsync(news.Number).AsTask();
        });
        await Stream.OnNextAsync(new(1));
        Assert.Equal([1], await ReadAsync(received, 1));
    }

    [Fact]
    public void An_unknown_provider_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => host.Client.GetStreamProvider("nothing"));

    private static async Task<List<int>> ReadAsync(Channel<int> channel, int count)
    {
        var read = new List<int>();
        while (read.Count < count)
        {
            read.Add(await channel.Reader.ReadAsync().AsTask().WaitAsync(Gate.Limit));
        }

        return read;
    }
}
