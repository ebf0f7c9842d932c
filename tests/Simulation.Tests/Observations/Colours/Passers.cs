using System.Numerics;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;
using StoreTracking.Simulation.Tests.Worlds;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Tests.Observations.Colours;

/// <summary>What two cameras in opposite corners see of the people of three busy shops, once a second for five minutes each.</summary>
public sealed class Passers
{
    private const int Most = 64;

    private static readonly CameraPlan[] Cameras =
    [
        Views.Camera, CameraPlan.LookingAt("other", new(640, 360), 1.5f, new Vector3(0.4f, 0.4f, 2.9f), new Vector3(8, 4, 0.5f)),
    ];

    private readonly Detection[] _found = new Detection[Most];
    private readonly Detection[] _one = new Detection[1];
    private readonly float[] _looks = new float[Most * BodyColours.Length];

    public Passers()
    {
        foreach (var seed in new[] { 1, 2, 3 })
        {
            Watch(seed);
        }
    }

    /// <summary>The views in which something is seen of head, trunk and legs.</summary>
    public List<View> Clear { get; } = [];

    private void Watch(int seed)
    {
        var plan = TestPlans.Shop(150);
        var world = Worlds.Worlds.Of(plan, seed);
        world.WarmUp(TimeSpan.FromMinutes(10));
        var feeds = Cameras.Select((camera, index) => new DetectionFeed(plan, camera, new(), (100 * seed) + index)).ToArray();
        var faultless = Cameras.Select(camera => new DetectionFeed(plan, camera, ObservationNoise.None, 1)).ToArray();
        for (var second = 0; second < 300; second++)
        {
            for (var end = world.Now + TimeSpan.FromSeconds(1); world.Now < end;)
            {
                world.Advance();
            }

            for (var camera = 0; camera < Cameras.Length; camera++)
            {
                var count = feeds[camera].Observe(world.People, world.Now, _found, _looks).Count;
                for (var i = 0; i < count; i++)
                {
                    var look = _looks.AsSpan(i * BodyColours.Length, BodyColours.Length);
                    if (IsClear(look) && WhoIsAt(_found[i].Box, world.People, faultless[camera]) is { } person)
                    {
                        Clear.Add(new((seed, person), camera, (seed, second), look.ToArray()));
                    }
                }
            }
        }
    }

    private static bool IsClear(ReadOnlySpan<float> look)
    {
        const int Part = BodyColours.Length / 3;
        return look[..Part].ContainsAnyExcept(0) && look.Slice(Part, Part).ContainsAnyExcept(0) && look[(2 * Part)..].ContainsAnyExcept(0);
    }

    private int? WhoIsAt(in ImageBox box, ReadOnlySpan<PersonState> people, DetectionFeed faultless)
    {
        var (most, best) = (0.6f, (int?)null);
        foreach (ref readonly var person in people)
        {
            if (faultless.Observe([person], default, _one).Count == 1 && ImageBox.Overlap(_one[0].Box, box) is var overlap && overlap > most)
            {
                (most, best) = (overlap, person.Id);
            }
        }

        return best;
    }

    /// <summary>One detection of somebody.</summary>
    public sealed record View((int Seed, int Id) Person, int Camera, (int Seed, int Second) Moment, float[] Look);
}
