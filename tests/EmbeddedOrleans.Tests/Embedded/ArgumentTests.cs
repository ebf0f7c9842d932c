namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>What the packages' serializer would refuse is refused here too, although nothing is serialised.</summary>
public sealed class ArgumentTests(OrleansHost host)
{
    [Fact]
    public async Task An_observer_is_passed_by_its_reference_only()
    {
        var publisher = host.Client.GetGrain<IPublisherGrain>(Guid.NewGuid().ToString("N"));
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => publisher.Watch(new Deaf()));
        Assert.Contains("CreateObjectReference", thrown.Message, StringComparison.Ordinal);
    }

    private sealed class Deaf : INewsObserver
    {
        public Task OnNews(News news) => Task.CompletedTask;

        public Task<int> Acknowledge(News news) => Task.FromResult(0);
    }
}
