using StoreTracking.Simulation.Behaviour;

namespace StoreTracking.Simulation.Tests;

public class ChanceTests
{
    private const int Draws = 40_000;

    [Fact]
    public void Groups_follow_the_zero_truncated_poisson_distribution()
    {
        var sizes = Draw(random => random.PositivePoisson(Habits.PartyRate));
        var singles = Habits.PartyRate / (Math.Exp(Habits.PartyRate) - 1);

        Assert.Equal(singles, Share(sizes, size => size == 1), 0.01);
        Assert.Equal(singles * Habits.PartyRate / 2, Share(sizes, size => size == 2), 0.01);
        Assert.Equal(singles * Habits.PartyRate * Habits.PartyRate / 6, Share(sizes, size => size == 3), 0.01);

        // What the rate was chosen for: 55 of 100 people are in company.
        Assert.Equal(0.55, sizes.Where(size => size > 1).Sum() / sizes.Sum(), 0.01);
    }

    [Fact]
    public void Speeds_have_the_mean_and_the_spread_of_their_source()
    {
        var speeds = Draw(random => random.Normal(Habits.ShoppingSpeed, Habits.ShoppingSpeedDeviation));

        Assert.Equal(1.16, speeds.Average(), 0.01);
        Assert.Equal(1.16 * 0.26 / 1.34, Deviation(speeds), 0.01);
    }

    [Fact]
    public void Stops_have_a_heavy_tail()
    {
        var stops = Draw(random => random.LogNormal(Habits.DwellMedian, Habits.DwellDeviation));

        Assert.Equal(Math.Log(10), stops.Average(stop => Math.Log(stop)), 0.02);
        Assert.Equal(0.9, Deviation([.. stops.Select(stop => Math.Log(stop))]), 0.02);
        Assert.Equal(15, stops.Average(), 0.5);
        Assert.Equal(0.05, Share(stops, stop => stop > 44), 0.005);
    }

    [Fact]
    public void Poisson_numbers_have_their_mean_and_variance()
    {
        var numbers = Draw(random => random.Poisson(0.3f));

        Assert.Equal(0.3, numbers.Average(), 0.01);
        Assert.Equal(0.3, Math.Pow(Deviation(numbers), 2), 0.02);
    }

    [Fact]
    public void A_stream_repeats_itself_and_no_other()
    {
        Assert.Equal(Chance.Stream(3, 4, 5).Next(), Chance.Stream(3, 4, 5).Next());
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(i => Chance.Stream(i % 10, i / 100, i / 10 % 10).Next()).Distinct().Count());
    }

    private static double[] Draw(Func<Random, double> draw)
    {
        var random = new Random(12);
        return [.. Enumerable.Range(0, Draws).Select(_ => draw(random))];
    }

    private static double Share(double[] values, Func<double, bool> holds) => values.Count(holds) / (double)values.Length;

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
