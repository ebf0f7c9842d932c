using System.Threading.Channels;

namespace StoreTracking.EmbeddedOrleans.Tests;

public sealed class ObserverTests(OrleansHost host)
{
    private readonly Reader _reader = new();

    private IPublisherGrain Publisher { get; } = host.Client.GetGrain<IPublisherGrain>(Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task One_way_news_reach_an_observer_in_order()
    {
        await Publisher.Watch(host.Client.CreateObjectReference<INewsObserver>(_reader));
        await Publisher.Publish(200);
        Assert.Equal(Enumerable.Range(0, 200), await _reader.ReadAsync(200));
    }

    [Fact]
    public async Task A_grain_can_wait_for_its_observers_answers()
    {
        var second = new Reader();
        await Publisher.Watch(host.Client.CreateObjectReference<INewsObserver>(_reader));
        await Publisher.Watch(host.Client.CreateObjectReference<INewsObserver>(second));
        Assert.Equal(14, await Publisher.PublishAcknowledged(7));
        GC.KeepAlive(second);
    }

    [Fact]
    public async Task The_same_reference_watches_once()
    {
        var reference = host.Client.CreateObjectReference<INewsObserver>(_reader);
        Assert.True(await Publisher.Watch(reference));
        Assert.False(await Publisher.Watch(reference));
        Assert.True(await Publisher.Unwatch(reference));
        Assert.False(await Publisher.Unwatch(reference));
    }

    [Fact]
    public async Task A_deleted_reference_receives_nothing_more()
    {
        var reference = host.Client.CreateObjectReference<INewsObserver>(_reader);
        var kept = new Reader();
        await Publisher.Watch(reference);
        await Publisher.Watch(host.Client.CreateObjectReference<INewsObserver>(kept));
        await Publisher.Publish(1);
        await _reader.ReadAsync(1);
        host.Client.DeleteObjectReference<INewsObserver>(reference);
        await Publisher.Publish(5);
        await kept.ReadAsync(6);
        Assert.Equal(0, _reader.Waiting);
    }

    private sealed class Reader : INewsObserver
    {
        private readonly Channel<int> _news = Channel.CreateUnbounded<int>();

        public int Waiting => _news.Reader.Count;

        public Task OnNews(News news)
        {
            _news.Writer.TryWrite(news.Number);
            return Task.CompletedTask;
        }

        public Task<int> Acknowledge(News news) => Task.FromResult(news.Number);

        public async Task<List<int>> ReadAsync(int count)
        {
            var read = new List<int>();
            while (read.Count < count)
            {
                read.Add(await _news.Reader.ReadAsync().AsTask().WaitAsync(Gate.Limit));
            }

            return read;
        }
    }
}
