using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Floor;

/// <summary>
/// A seeded room with ground truth: four unsynchronised corner cameras whose calibrations disagree by a constant 0.1 to
/// 0.35 m each, with noise, missed detections and tracks that change their numbers; two people walk and cross, one sits.
/// The build fails when the fusion gets worse than it is.
/// </summary>
public sealed class FloorAccuracyTests
{
    private static readonly (string Name, double Offset, FloorPoint Bias)[] Cameras =
    [
        ("north", 0.000, new(0.20, 0.10)),
        ("east", 0.021, new(-0.25, 0.15)),
        ("south", 0.048, new(0.05, -0.30)),
        ("west", 0.077, new(-0.10, 0.05)),
    ];

    [Theory]
    [InlineData(2, 0.15, 5)]
    [InlineData(5, 0.12, 0)]
    [InlineData(10, 0.10, 0)]
    public void Three_people_in_four_cameras_stay_three(double fps, double medianError, int mostSwitches)
    {
        var (switches, wrongCount, errors) = (0, 0, new List<double>());
        var steps = 0;
        for (var seed = 1; seed <= 5; seed++)
        {
            var scene = new FloorScene();
            var owner = new Guid[3];
            foreach (var (time, camera) in Schedule(fps, 60))
            {
                scene.See(Cameras[camera].Name, time, Look(camera, time, seed));
                if (time < 3)
                {
                    continue;
                }

                steps++;
                wrongCount += scene.Fusion.Tracks.Length == 3 ? 0 : 1;
                for (var person = 0; person < 3; person++)
                {
                    var near = scene.Fusion.Tracks.ToArray().OrderBy(track => track.Position.DistanceTo(Place(person, time))).ToArray();
                    errors.Add(near[0].Position.DistanceTo(Place(person, time)));

                    // As in CLEAR MOT (Bernardin and Stiefelhagen 2008): whoever still fits keeps the person.
                    if (!near.Any(track => track.Shopper == owner[person] && track.Position.DistanceTo(Place(person, time)) < 0.8))
                    {
                        switches += owner[person] == Guid.Empty ? 0 : 1;
                        owner[person] = near[0].Shopper;
                    }
                }
            }
        }

        errors.Sort();
        Assert.InRange((double)wrongCount / steps, 0, 0.005);
        Assert.InRange(errors[errors.Count / 2], 0, medianError);
        Assert.InRange(switches, 0, mostSwitches);
    }

    private static IEnumerable<(double Time, int Camera)> Schedule(double fps, double seconds) =>
        from frame in Enumerable.Range(0, (int)(seconds * fps))
        from camera in Enumerable.Range(0, Cameras.Length)
        orderby (frame / fps) + Cameras[camera].Offset
        select ((frame / fps) + Cameras[camera].Offset, camera);

    private static CameraObservation[] Look(int camera, double time, int seed)
    {
        var random = new Random((seed * 1_000_003) + (int)Math.Round(time * 1000));
        var people = new List<CameraObservation>();
        for (var person = 0; person < 3; person++)
        {
            var place = Place(person, time);
            var seen = new FloorPoint(
                place.X + Cameras[camera].Bias.X + (Gaussian(random) * 0.1), place.Y + Cameras[camera].Bias.Y + (Gaussian(random) * 0.1));

            // Each camera loses each person for two seconds now and then, and gives a new number afterwards.
            var round = (int)((time + (camera * 3.7) + (person * 5.1)) / 12);
            var hidden = (time + (camera * 3.7) + (person * 5.1)) % 12 < 2;
            if (!hidden && random.NextDouble() > 0.1)
            {
                people.Add(new((person * 100) + round + 1, seen, 0.15, 0.8));
            }
        }

        return [.. people];
    }

    /// <summary>The truth: two people walk to and fro on crossing ways, one sits.</summary>
    private static FloorPoint Place(int person, double time) => person switch
    {
        0 => new(1 + (2.5 * (1 - Math.Cos(time * 0.5))), 2 + (0.8 * Math.Sin(time * 0.3))),
        1 => new(3.5 + (0.6 * Math.Sin(time * 0.4)), 0.8 + (2.3 * (1 - Math.Cos(time * 0.45)))),
        _ => new(6.2, 6.5),
    };

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
