using Orleans.Runtime;
using Orleans.Streams;

namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>
/// The packages' memory queues refuse messages that their agents have not fetched yet, but keep fetched ones for slow
/// consumers without a bound. The embedded runtime has no agents and bounds what waits for a consumer.
/// </summary>
public sealed class StreamCapacityTests(OrleansHost host)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private IAsyncStream<News> Stream =>
        host.Client.GetStreamProvider(StreamTests.Provider).GetStream<News>(StreamId.Create("capacity", _id));

    [Fact]
    public async Task A_stream_whose_consumer_does_not_keep_up_refuses_more_than_16384_messages()
    {
        var gate = Gate.Of(_id);
        await Stream.SubscribeAsync((_, _) => gate.PassAsync());
        await Stream.OnNextAsync(new(0));
        await gate.ArrivedAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            for (var number = 1; number <= 20_000; number++)
            {
                await Stream.OnNextAsync(new(number));
            }
        });
        gate.Open();
    }
}
