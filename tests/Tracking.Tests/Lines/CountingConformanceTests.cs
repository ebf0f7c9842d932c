using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Lines;

namespace StoreTracking.Tracking.Tests.Lines;

/// <summary>
/// The counting conformance suite: every scenario at every frame rate and noise, first straight into the counters, then
/// through the floor fusion as in a store.
/// </summary>
public sealed class CountingConformanceTests
{
    private static readonly double[] FrameRates = [2, 5, 10, 25];
    private static readonly double[] Noise = [0, 0.1, 0.2];

    public static TheoryData<string, double, double> Cases()
    {
        var cases = new TheoryData<string, double, double>();
        foreach (var scenario in CountingScenarios.All)
        {
            foreach (var fps in FrameRates)
            {
                foreach (var sigma in Noise)
                {
                    cases.Add(scenario.Name, fps, sigma);
                }
            }
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_counters_alone_count_right(string name, double fps, double sigma)
    {
        var scenario = CountingScenarios.Named(name);
        foreach (var seed in Seeds)
        {
            Assert.Equal((seed, (scenario.In, scenario.Out)), (seed, CountDirectly(scenario, new(scenario, fps, sigma, seed))));
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_fusion_and_the_counters_together_count_right(string name, double fps, double sigma)
    {
        var scenario = CountingScenarios.Named(name);
        foreach (var seed in Seeds)
        {
            Assert.Equal((seed, (scenario.In, scenario.Out)), (seed, CountFused(scenario, new(scenario, fps, sigma, seed), sigma)));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(25)]
    public void Detections_too_brief_to_be_confirmed_are_not_counted(double fps)
    {
        // A reflection that flashes up for two frames on either side of the line, each time with a new number.
        var walker = Walker.Along(8 / (3 / fps), new(0, -4), new(0, 4));
        var scenario = new CountingScenario("flash", 0, 0, walker with { Switches = [1.5 / fps] });

        Assert.Equal((0, 0), CountFused(scenario, new(scenario, fps, 0, seed: 1), sigma: 0));
    }

    private static int[] Seeds => [.. Enumerable.Range(1, 8)];

    private static (int In, int Out) CountDirectly(CountingScenario scenario, ScenarioCamera camera)
    {
        var counters = scenario.Lines.Select(line => new LineCounter(line)).ToArray();
        var crossings = new List<Crossing>();
        var alive = new HashSet<int>();
        foreach (var (at, people) in camera.Frames())
        {
            // A track whose walker carries another number now has ended; one that is merely unseen has not.
            var ended = alive.Where(old => people.Exists(now => now.Track != old && now.Track / 100 == old / 100)).ToArray();
            alive.ExceptWith(ended);
            alive.UnionWith(people.Select(person => person.Track));
            foreach (var counter in counters)
            {
                Array.ForEach(ended, track => counter.End(Id(track)));
                foreach (var (track, position) in people)
                {
                    if (counter.Observe(Id(track), at, position) is { } crossing)
                    {
                        crossings.Add(crossing);
                    }
                }
            }
        }

        return Total(crossings);
    }

    private static (int In, int Out) CountFused(CountingScenario scenario, ScenarioCamera camera, double sigma)
    {
        var number = 0;
        var fusion = new FloorFusion(() => Id(++number));
        var counters = new LineCounters(scenario.Lines);
        var crossings = new List<Crossing>();
        var sequence = 0L;
        foreach (var (at, people) in camera.Frames(after: 3))
        {
            var seen = people.Select(person => new CameraObservation(person.Track, person.Position, Math.Max(sigma, 0.1), 0.9)).ToArray();
            crossings.AddRange(counters.Apply(fusion.Observe("door", ++sequence, at, seen)));
        }

        return Total(crossings);
    }

    private static (int In, int Out) Total(List<Crossing> crossings) =>
        (crossings.Count(crossing => crossing.Inwards), crossings.Count(crossing => !crossing.Inwards));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
