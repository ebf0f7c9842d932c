using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Queues;

namespace StoreTracking.Tracking.Tests.Stores.Queues;

public sealed class QueueWatchTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly QueueZone Zone = new("till", "ground", new([new(0, 0), new(4, 0), new(4, 2), new(0, 2)]));
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 10).Select(_ => Guid.NewGuid())];

    private readonly QueueWatch _queue = new(Zone, new(), fewest: 5);

    [Fact]
    public void Whoever_walks_through_does_not_queue()
    {
        Show(0, 8, time => [(0, -2 + time)]);

        Assert.Equal((0, 0), (_queue.View.Length, _queue.View.Waited.Count));
    }

    [Fact]
    public void A_wait_runs_from_joining_to_leaving()
    {
        Show(0, 30, time => [(0, 1)]);
        Assert.Equal(1, _queue.View.Length);
        Show(30, 35, time => [(0, 6)]);

        Assert.Equal((0, 1), (_queue.View.Length, _queue.View.Waited.Count));
        Assert.Equal(30, _queue.View.Waited.All.Mean.TotalSeconds, 0.5);
    }

    [Fact]
    public void Whoever_is_lost_in_the_queue_was_not_served()
    {
        Show(0, 30, time => [(0, 1)]);
        Show(30, 40, time => []);

        Assert.Equal((0, 0, null), (_queue.View.Length, _queue.View.Waited.Count, _queue.View.Expected));
        Assert.Equal(0, _queue.Held);
    }

    [Fact]
    public void Whoever_joins_can_expect_the_pace_of_those_before()
    {
        // Every 20 s one of four leaves.
        for (var i = 0; i < 4; i++)
        {
            Show(i * 20, (i + 1) * 20, time => [.. Enumerable.Range(i, 4).Select(n => (n, 0.5 + (n % 4)))]);
            Show((i + 1) * 20, ((i + 1) * 20) + 0.2, time => [(i, 6.0), .. Enumerable.Range(i + 1, 3).Select(n => (n, 0.5 + (n % 4)))]);
        }

        Show(80.2, 84, time => [(3, 6), .. Enumerable.Range(4, 3).Select(n => (n, 0.5 + (n % 4)))]);
        Assert.Equal(3, _queue.View.Length);
        Assert.Equal(4 * 20, _queue.View.Expected!.Value.TotalSeconds, 6.0);
    }

    [Fact]
    public void Staff_are_taken_out()
    {
        Show(0, 30, time => [(0, 1), (1, 3)]);
        _queue.Exclude(Ids[0]);

        Assert.Equal(1, _queue.View.Length);
    }

    private void Show(double from, double to, Func<double, (int Who, double X)[]> people)
    {
        for (var time = from; time < to; time += 0.2)
        {
            _queue.Observe([.. people(time).Select(person => new StorePosition(Ids[person.Who], "ground", new(person.X, 1)))], Start.AddSeconds(time));
        }
    }
}
