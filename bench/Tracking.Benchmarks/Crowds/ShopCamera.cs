using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Floors;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Simulation;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Tracking.Floor;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Tracking.Benchmarks.Crowds;

/// <summary>One camera of the shop, with a detector that errs and a tracker of its own.</summary>
internal sealed class ShopCamera
{
    private readonly DetectionFeed _feed;
    private readonly CameraView _view;
    private readonly ImageSize _size;
    private readonly FloorMapping _mapping;
    private readonly Random _random;
    private readonly Detection[] _found = new Detection[DetectionFeed.MostPeople + 16];
    private readonly List<CameraObservation> _observations = [];

    public ShopCamera(StorePlan plan, CameraConfiguration camera, int seed)
    {
        _feed = new(plan, PlanTranslation.Make(camera), new(), seed);
        _view = new(camera, detector: null);
        _size = new(camera.Calibration.ImageWidth, camera.Calibration.ImageHeight);
        _mapping = CameraSettings.Mapping(camera.Calibration);
        _random = new(seed);
    }

    /// <summary>What the camera tells the floor of one moment.</summary>
    public CameraObservation[] Look(ReadOnlySpan<PersonState> people, DateTimeOffset at)
    {
        var found = _found.AsSpan(0, _feed.Observe(people, at, _found).Count);
        var looks = new float[found.Length * BodyColours.Length];
        for (var i = 0; i < found.Length; i++)
        {
            Describe(people, found[i], looks.AsSpan(i * BodyColours.Length, BodyColours.Length));
        }

        var seen = _view.Follow(found, at, _size, looks);
        FloorObservations.Translate(seen.Observations, seen.Appearances, _observations);
        return [.. _observations];
    }

    // Nobody renders here, so everybody gets clothes by their number, and each look at them another error.
    private void Describe(ReadOnlySpan<PersonState> people, in Detection detection, Span<float> looks)
    {
        if (!_mapping.TrySee(detection.Box, detection.Score, out var sight))
        {
            return;
        }

        var place = sight.Feet ?? sight.GuessedFeet;
        var nearest = people[0];
        foreach (ref readonly var person in people)
        {
            nearest = Distance(person, place) < Distance(nearest, place) ? person : nearest;
        }

        var clothes = new Random(nearest.Id);
        foreach (ref var value in looks)
        {
            value = clothes.NextSingle() + (0.3f * _random.NextSingle());
        }
    }

    private static double Distance(in PersonState person, in FloorPosition place) =>
        double.Hypot(person.Position.X - place.X, person.Position.Y - place.Y);
}
