using StoreTracking.Simulation.Plans;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.Tests.Simulated;

namespace StoreTracking.Tracking.Tests.Mood;

/// <summary>Energy in simulated shops that differ in nothing but how many people come, and how.</summary>
public sealed class SimulatedMoodTests(ITestOutputHelper output)
{
    [Fact]
    public void A_calm_shop_a_busy_one_and_a_rushed_one_are_told_apart()
    {
        var calm = Of(ShopPlan.Make(parties: 100));
        var busy = Of(ShopPlan.Make(parties: 280));
        var rushed = Of(ShopPlan.Make(parties: 60) with { Surge = new(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(29), 200) });

        Assert.InRange(calm.Mean, 0.15, 0.35);
        Assert.InRange(busy.Mean, calm.Mean + 0.1, 0.55);
        Assert.InRange(rushed.Mean, busy.Mean + 0.1, 0.8);
        Assert.All([calm, busy, rushed], shop => Assert.InRange(shop.Deviation, 0, 0.1));
    }

    [Fact]
    public void A_shop_that_closes_loses_its_energy_and_is_said_to_empty()
    {
        var run = new MoodRun(ShopPlan.Make(parties: 280) with { ArrivalsPerHour = [.. Enumerable.Range(0, 24).Select(hour => hour == 10 ? 280f : 0f)] }, seed: 5);
        run.Go(TimeSpan.FromMinutes(58), (_, _) => { });
        var open = Mean(run, TimeSpan.FromMinutes(2));
        var (seen, last) = (new HashSet<CrowdTrend>(), open);
        run.Go(TimeSpan.FromMinutes(8), (mood, _) =>
        {
            seen.Add(mood.Trend);
            last = mood.Energy ?? last;
        });

        output.WriteLine($"{open:0.00} while open, {last:0.00} as the last that could be told, {run.Shop.Occupancy} people left");
        Assert.Contains(CrowdTrend.Emptying, seen);
        Assert.InRange(last, 0, open - 0.1);
    }

    [Fact]
    public void A_rush_shows_within_ten_seconds_and_passes()
    {
        // A train comes at half past ten.
        var run = new MoodRun(ShopPlan.Make(parties: 100) with { Surge = new(TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(1), 60) }, seed: 6);
        run.Go(TimeSpan.FromMinutes(28), (_, _) => { });
        var before = Mean(run, TimeSpan.FromMinutes(2));
        var (first, most, trends) = (TimeSpan.MaxValue, 0d, new HashSet<CrowdTrend>());
        run.Go(TimeSpan.FromMinutes(3), (mood, at) =>
        {
            if (mood.Energy >= before + 0.15 && first == TimeSpan.MaxValue)
            {
                first = at - TimeSpan.FromMinutes(30);
            }

            trends.Add(mood.Trend);

            most = Math.Max(most, mood.Energy ?? 0);
        });
        run.Go(TimeSpan.FromMinutes(20), (_, _) => { });
        var after = Mean(run, TimeSpan.FromMinutes(2));

        output.WriteLine($"{before:0.00} before, +0.15 after {first.TotalSeconds:0} s, at most {most:0.00}, {after:0.00} later");
        Assert.InRange(first, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Contains(CrowdTrend.Filling, trends);
        Assert.InRange(most, before + 0.2, 1);
        Assert.InRange(after, 0, before + 0.1);
    }

    private (double Mean, double Deviation) Of(StorePlan plan)
    {
        var run = new MoodRun(plan, seed: 5);
        var energies = new List<double>();
        run.Go(TimeSpan.FromMinutes(5), (_, _) => { });
        run.Go(TimeSpan.FromMinutes(15), (mood, _) => energies.AddRange(mood.Energy is { } energy ? [energy] : []));

        var mean = energies.Average();
        var deviation = Math.Sqrt(energies.Average(energy => (energy - mean) * (energy - mean)));
        output.WriteLine($"energy {mean:0.00} +- {deviation:0.00}, {run.Shop.Occupancy} people, {run.State.View().Mood}");
        return (mean, deviation);
    }

    private static double Mean(MoodRun run, TimeSpan duration)
    {
        var energies = new List<double>();
        run.Go(duration, (mood, _) => energies.AddRange(mood.Energy is { } energy ? [energy] : []));
        return energies.Average();
    }
}
