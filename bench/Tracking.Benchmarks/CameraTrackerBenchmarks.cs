using System.Numerics;
using BenchmarkDotNet.Attributes;
using StoreTracking.Evaluation.Baselines;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.Plans;
using StoreTracking.Tracking.Benchmarks.Crowds;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Tracking.Benchmarks;

/// <summary>
/// One frame of a camera high above a floor of fifty people whom nothing hides but each other; beside it plain SORT on the same
/// boxes, and a fixed piece of work. The aim is less than 0.3 ms, and no allocation.
/// </summary>
[MemoryDiagnoser]
public class CameraTrackerBenchmarks
{
    private const int Moments = 300;

    private static readonly CameraPlan Camera =
        CameraPlan.LookingAt("overview", new(1280, 720), 1.4f, new Vector3(8, -6, 12), new Vector3(8, 4.5f, 0));

    private readonly Detection[][] _found = new Detection[Moments][];
    private readonly ImageBox[][] _boxes = new ImageBox[Moments][];
    private readonly ToAndFro _tracked = new(Moments);
    private readonly ToAndFro _associated = new(Moments);
    private readonly FixedWork _work = new();
    private readonly CameraTrack[] _tracks = new CameraTrack[new CameraTrackerOptions().MaximumTracks];
    private readonly CameraTracker _tracker = new() { Image = Camera.Size };
    private readonly SortTracker _plain = new();

    [GlobalSetup]
    public void Setup()
    {
        var shop = new Shop();
        var feed = new DetectionFeed(shop.OpenPlan, Camera, new(), seed: 1);
        var detections = new Detection[DetectionFeed.MostPeople + 16];
        for (var moment = 0; moment < Moments; moment++)
        {
            var people = shop.Next();
            _found[moment] = detections[..feed.Observe(people, shop.Now, detections).Count];
            _boxes[moment] = [.. _found[moment].Select(detection => detection.Box)];
        }

        for (var moment = 0; moment < 4 * Moments; moment++)
        {
            Tracker();
            PlainSort();
        }

        Console.WriteLine($"// {_found.Average(frame => frame.Length):0.0} people in a frame");
    }

    [Benchmark(Baseline = true)]
    public long FixedWork() => _work.Run();

    [Benchmark]
    public object PlainSort() => _plain.Update((int)_associated.Played, _boxes[_associated.Next()]);

    [Benchmark]
    public int Tracker()
    {
        var found = _found[_tracked.Next()];
        return _tracker.Update(found, _tracked.Now, _tracks);
    }
}
