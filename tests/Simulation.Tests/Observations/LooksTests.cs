using System.Numerics;
using System.Numerics.Tensors;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;
using StoreTracking.Simulation.Tests.Worlds;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Tests.Observations;

public class LooksTests
{
    private sealed record View(int Person, int Camera, int Second, float[] Look);

    [Fact]
    public void Calibrate()
    {
        var views = Gather();
        var random = new Random(3);
        var byMoment = views.Where(v => v.Look[24..].Sum() > 0 && v.Look[12..24].Sum() > 0 && v.Look[..12].Sum() > 0).GroupBy(v => v.Second).Select(g => g.ToArray()).ToArray();
        Report("two cameras same", byMoment.SelectMany(g => from a in g from b in g where a.Camera < b.Camera && a.Person == b.Person select Cosine(a.Look, b.Look)));
        Report("two cameras diff", byMoment.SelectMany(g => from a in g from b in g where a.Camera < b.Camera && a.Person != b.Person select Cosine(a.Look, b.Look)));
        for (var part = -1; part < 3; part++)
        {
            var slice = part < 0 ? 0..36 : (12 * part)..(12 * (part + 1));
            var clear = views.Where(v => part >= 0 ? v.Look[slice].Sum() > 0 : v.Look[..12].Sum() > 0 && v.Look[12..24].Sum() > 0 && v.Look[24..].Sum() > 0).ToArray();
            var means = clear.GroupBy(v => v.Person).Where(g => g.Count() > 10).ToDictionary(g => g.Key, g => Enumerable.Range(0, 36).Select(i => g.Average(v => v.Look[i])).ToArray());
            var keys = means.Keys.ToArray();
            Report($"part {part} same", clear.Where(v => means.ContainsKey(v.Person)).Select(v => Cosine(v.Look[slice], means[v.Person][slice])));
            Report($"part {part} diff", clear.SelectMany(v => keys.Where(k => k != v.Person && random.Next(5) == 0).Select(k => Cosine(v.Look[slice], means[k][slice]))));
        }
    }

    private static void Report(string name, IEnumerable<float> values)
    {
        var all = values.Order().ToArray();
        Console.WriteLine($"{name} n={all.Length} {all[all.Length / 20]:0.00}/{all[all.Length / 2]:0.00}/{all[all.Length * 19 / 20]:0.00}");
    }

    private static float Cosine(float[] a, float[] b) => TensorPrimitives.CosineSimilarity(a, b);

    private static int Match(ImageBox box, ReadOnlySpan<PersonState> people, DetectionFeed truth)
    {
        var (best, id, one) = (0.6f, 0, new Detection[1]);
        foreach (var person in people)
        {
            if (truth.Observe([person], default, one).Count == 1 && ImageBox.Overlap(one[0].Box, box) is var overlap && overlap > best)
                (best, id) = (overlap, person.Id);
        }
        return id;
    }

    private static List<View> Gather()
    {
        var views = new List<View>();
        foreach (var seed in new[] { 1, 2, 3 })
        {
        var plan = TestPlans.Shop(150);
        var world = Tests.Worlds.Worlds.Of(plan, seed);
        world.WarmUp(TimeSpan.FromMinutes(10));
        CameraPlan[] cameras = [Views.Camera, CameraPlan.LookingAt("other", new(640, 360), 1.5f, new(0.4f, 0.4f, 2.9f), new(8, 4, 0.5f))];
        var feeds = cameras.Select((camera, i) => new DetectionFeed(plan, camera, new(), (100 * seed) + i)).ToArray();
        var truth = cameras.Select(camera => new DetectionFeed(plan, camera, ObservationNoise.None, 1)).ToArray();
        var found = new Detection[64];
        var looks = new float[64 * BodyColours.Length];
        for (var second = 0; second < 300; second++)
        {
            for (var end = world.Now + TimeSpan.FromSeconds(1); world.Now < end;) world.Advance();
            for (var camera = 0; camera < 2; camera++)
            {
                var count = feeds[camera].Observe(world.People, world.Now, found, looks).Count;
                for (var i = 0; i < count; i++)
                {
                    if (Match(found[i].Box, world.People, truth[camera]) is var shown and > 0)
                        views.Add(new((1000 * seed) + shown, camera, (1000 * seed) + second, looks[(i * 36)..((i + 1) * 36)]));
                }
            }
        }
        }

        return views;
    }
}
