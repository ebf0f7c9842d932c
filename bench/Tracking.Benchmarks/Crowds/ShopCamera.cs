using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Floors;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Simulation;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Tracking.Floor;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Tracking.Benchmarks.Crowds;

/// <summary>One camera of the shop, with a detector that errs and a tracker of its own.</summary>
internal sealed class ShopCamera
{
    private const int MostFound = DetectionFeed.MostPeople + 16;

    private readonly DetectionFeed _feed;
    private readonly CameraView _view;
    private readonly ImageSize _size;
    private readonly Detection[] _found = new Detection[MostFound];
    private readonly float[] _looks = new float[MostFound * BodyColours.Length];
    private readonly List<CameraObservation> _observations = [];

    public ShopCamera(StorePlan plan, CameraConfiguration camera, int seed)
    {
        _feed = new(plan, PlanTranslation.Make(camera), new(), seed);
        _view = new(camera, detector: null);
        _size = new(camera.Calibration.ImageWidth, camera.Calibration.ImageHeight);
    }

    /// <summary>What the camera tells the floor of one moment.</summary>
    public CameraObservation[] Look(ReadOnlySpan<PersonState> people, DateTimeOffset at)
    {
        var count = _feed.Observe(people, at, _found, _looks).Count;
        var seen = _view.Follow(_found.AsSpan(0, count), at, _size, _looks.AsSpan(0, count * BodyColours.Length));
        FloorObservations.Translate(seen.Observations, seen.Appearances, _observations);
        return [.. _observations];
    }
}
