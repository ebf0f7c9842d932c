using StoreTracking.Vision.Capture;

namespace StoreTracking.Vision.Tests.Capture;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_fill_the_whole_range_below_a_bound_that_doubles_up_to_the_cap()
    {
        var longest = new double[7];
        var shortest = Enumerable.Repeat(double.MaxValue, 7).ToArray();
        for (var seed = 0; seed < 2000; seed++)
        {
            var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(seed));
            for (var failure = 0; failure < longest.Length; failure++)
            {
                var wait = backoff.Next().TotalSeconds;
                longest[failure] = Math.Max(longest[failure], wait);
                shortest[failure] = Math.Min(shortest[failure], wait);
            }
        }

        double[] bounds = [1, 2, 4, 8, 16, 30, 30];
        Assert.All(bounds.Zip(longest), pair => Assert.InRange(pair.Second, 0.98 * pair.First, pair.First));
        Assert.All(bounds.Zip(shortest), pair => Assert.InRange(pair.Second, 0, 0.02 * pair.First));
    }

    [Fact]
    public void A_thousand_failures_stay_below_the_cap()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(1));
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.InRange(backoff.Next(), TimeSpan.Zero, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void A_reset_begins_at_the_first_bound()
    {
        var backoff = new Backoff(TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1), new Random(1));
        for (var failure = 0; failure < 10; failure++)
        {
            backoff.Next();
        }

        backoff.Reset();
        Assert.InRange(backoff.Next(), TimeSpan.Zero, TimeSpan.FromMilliseconds(10));
    }
}
