using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests;

/// <summary>Asks again and again until something is as expected.</summary>
internal static class Eventually
{
    public static Task<StoreLive> LiveAsync(GrainHost host, StoreConfiguration store, Predicate<StoreLive> expected) =>
        UntilAsync(() => host.Grains.GetGrain<IStoreGrain>(store.Id.Value).GetLive(), expected);

    public static async Task<T> UntilAsync<T>(Func<Task<T>> read, Predicate<T> expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var value = await read();
            if (expected(value))
            {
                return value;
            }

            try
            {
                await tick.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Not as expected within a minute: {value}");
            }
        }
    }
}
