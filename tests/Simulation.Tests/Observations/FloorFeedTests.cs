using StoreTracking.Simulation.Observations;

namespace StoreTracking.Simulation.Tests.Observations;

public class FloorFeedTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly FloorNoise None = new() { Position = 0, Miss = 0, Switch = 0 };
    private readonly FloorSighting[] _found = new FloorSighting[32];

    [Fact]
    public void Without_noise_people_are_where_they_stand_under_a_number_that_stays()
    {
        var feed = Feed(None);
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(2, feed.Observe([Views.Person(8, 3, 1), Views.Person(5, 2, 2)], At, _found).Count);
            Assert.Equal((1, 8, 3), (_found[0].Track, _found[0].X, _found[0].Y));
            Assert.Equal((2, 5, 2), (_found[1].Track, _found[1].X, _found[1].Y));
        }
    }

    [Fact]
    public void Who_is_hidden_or_too_far_is_not_seen()
    {
        Assert.Equal(0, Feed(None).Observe([Views.Person(8.2f, 8.4f)], At, _found).Count);
        Assert.Equal(0, Feed(None with { Range = 4 }).Observe([Views.Person(8, 3)], At, _found).Count);
    }

    [Fact]
    public void Who_was_away_for_long_gets_a_new_number()
    {
        var feed = Feed(None);
        feed.Observe([Views.Person(8, 3)], At, _found);
        Away(20);
        feed.Observe([Views.Person(8, 3)], At, _found);
        Assert.Equal(1, _found[0].Track);

        Away(21);
        feed.Observe([Views.Person(8, 3)], At, _found);
        Assert.Equal(2, _found[0].Track);

        void Away(int frames)
        {
            for (var i = 1; i < frames; i++)
            {
                feed.Observe([], At, _found);
            }
        }
    }

    [Fact]
    public void Errors_are_as_large_and_as_frequent_as_configured()
    {
        const int Frames = 20_000;
        var feed = Feed(new() { Position = 0.2f, Miss = 0.1f, Switch = 0.01f });
        var (seen, squares, switches, last) = (0, 0.0, 0, 1);
        for (var i = 0; i < Frames; i++)
        {
            if (feed.Observe([Views.Person(8, 3)], At, _found).Count == 1)
            {
                seen++;
                squares += Math.Pow(_found[0].X - 8, 2);
                switches += _found[0].Track == last ? 0 : 1;
                last = _found[0].Track;
            }
        }

        Assert.Equal(0.9, seen / (double)Frames, 0.01);
        Assert.Equal(0.2, Math.Sqrt(squares / seen), 0.01);
        Assert.Equal(0.01, switches / (double)seen, 0.004);
    }

    [Fact]
    public void A_frame_allocates_nothing()
    {
        var feed = Feed(new());
        var people = Enumerable.Range(1, 8).Select(i => Views.Person(4 + i, 3, i)).ToArray();
        feed.Observe(people, At, _found);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            feed.Observe(people, At, _found);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static FloorFeed Feed(FloorNoise noise) => new(Views.Plan, Views.Camera, noise, 5);
}
