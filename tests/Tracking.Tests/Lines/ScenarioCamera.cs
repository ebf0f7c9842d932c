using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Lines;

/// <summary>Samples a scenario as one camera would: a frame rate, seeded noise, a number for each track.</summary>
internal sealed class ScenarioCamera(CountingScenario scenario, double fps, double sigma, int seed)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);

    /// <summary>One frame: when, and which tracks stand where. Ended tracks are simply no longer there.</summary>
    public IEnumerable<(DateTimeOffset At, List<(int Track, FloorPoint Position)> People)> Frames(double after = 0)
    {
        var end = scenario.Walkers.Select(walker => walker.Ends).DefaultIfEmpty(1).Max() + after;
        var phase = _random.NextDouble() / fps;
        for (var time = phase; time <= end; time += 1 / fps)
        {
            for (var copy = 0; copy < (scenario.Doubled ? 2 : 1); copy++)
            {
                yield return (Start.AddSeconds(time), Look(time));
            }
        }
    }

    private List<(int Track, FloorPoint Position)> Look(double time)
    {
        var people = new List<(int, FloorPoint)>();
        for (var i = 0; i < scenario.Walkers.Length; i++)
        {
            var walker = scenario.Walkers[i];
            var place = walker.PlaceAt(time);
            var seen = new FloorPoint(place.X + Error(walker.Jitter), place.Y + Error(walker.Jitter));
            if (walker.IsVisibleAt(time) && _random.NextDouble() >= walker.Missing)
            {
                people.Add(((i * 100) + walker.NumberAt(time) + 1, seen));
            }
        }

        return people;
    }

    private double Error(double jitter) => (((_random.NextDouble() * 2) - 1) * jitter) + (Gaussian() * sigma);

    /// <summary>A standard normal value (Box and Muller 1958).</summary>
    private double Gaussian() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
