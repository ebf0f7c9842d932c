using BenchmarkDotNet.Attributes;
using StoreTracking.Evaluation.Baselines;
using StoreTracking.Grains.Floors;
using StoreTracking.Tracking.Benchmarks.Crowds;
using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Benchmarks;

/// <summary>
/// One camera's frame on a floor of fifty people whom eight overlapping cameras see, ten times a second each; beside it plain
/// association of the same places, and a fixed piece of work. The aim is less than 0.3 ms, and no allocation.
/// </summary>
[MemoryDiagnoser]
public class FloorFusionBenchmarks
{
    private const int Cameras = 8;
    private const int Moments = 300;

    private readonly string[] _names = [.. Enumerable.Range(1, Cameras).Select(number => $"camera {number}")];
    private readonly CameraObservation[][][] _seen = new CameraObservation[Moments][][];
    private readonly (double X, double Y)[][][] _places = new (double, double)[Moments][][];
    private readonly ToAndFro _fused = new(Moments);
    private readonly ToAndFro _associated = new(Moments);
    private readonly FixedWork _work = new();
    private FloorSortTracker _plain = null!;
    private FloorFusion _fusion = null!;

    /// <summary>Whether walls and goods hide people; where they do not, each camera sees about twice as many.</summary>
    [Params(true, false)]
    public bool Hidden { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var shop = new Shop();
        var plan = Hidden ? shop.Plan : shop.OpenPlan;
        var cameras = shop.Store.Cameras.Select((camera, index) => new ShopCamera(plan, camera, index)).ToArray();
        for (var moment = 0; moment < Moments; moment++)
        {
            var people = shop.Next();
            _seen[moment] = new CameraObservation[Cameras][];
            for (var camera = 0; camera < Cameras; camera++)
            {
                _seen[moment][camera] = cameras[camera].Look(people, shop.Now);
            }

            _places[moment] = [.. _seen[moment].Select(Places)];
        }

        _plain = new();
        _fusion = new(Guid.NewGuid, FloorScenes.Layout(shop.Store.Floors[0]));
        for (var moment = 0; moment < 4 * Moments; moment++)
        {
            Fusion();
            PlainAssociation();
        }

        Console.WriteLine(
            $"// {_seen.Average(views => views.Average(view => view.Length)):0.0} people in a frame, {_fusion.Tracks.Length} on the floor");
    }

    [Benchmark(Baseline = true)]
    public long FixedWork() => _work.Run();

    [Benchmark(OperationsPerInvoke = Cameras)]
    public void PlainAssociation()
    {
        var moment = _associated.Next();
        _plain.Update((int)_associated.Played, _associated.Played * Shop.FrameTime.TotalSeconds, _places[moment]);
    }

    [Benchmark(OperationsPerInvoke = Cameras)]
    public void Fusion()
    {
        var views = _seen[_fused.Next()];
        for (var camera = 0; camera < Cameras; camera++)
        {
            _fusion.Observe(_names[camera], _fused.Played, _fused.Now, views[camera]);
        }
    }

    private static (double X, double Y)[] Places(CameraObservation[] view) =>
        [.. view.Select(one => one.Body.Feet ?? one.Body.Head!.Value).Select(place => (place.Position.X, place.Position.Y))];
}
