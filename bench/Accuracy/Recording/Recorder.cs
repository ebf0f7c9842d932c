using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Simulation;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Simulation.Truth;
using StoreTracking.Simulation.Worlds;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Accuracy.Recording;

/// <summary>Lets a simulated store live, and takes down what its detector finds in every camera's picture of every moment.</summary>
internal static class Recorder
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(15);

    public static StoreRecording Record(StoreConfiguration store, TimeSpan length, TimeSpan frameTime)
    {
        var plan = PlanTranslation.Make(store);
        var world = new World(plan, store.Simulation!.Seed, Start - WarmUp, TimeZoneInfo.Utc);
        var recording = new StoreRecording { Start = Start, FrameTime = frameTime };

        // The truth watches the time before, too: it counts whom it saw come in.
        var watch = new WorldTruth(world, recording.Truth, TimeSpan.Zero);
        while (world.Now < Start)
        {
            world.Advance();
            watch.Observe();
        }

        recording.Truth.Crossings.Clear();
        using var cameras = new Cameras(store);
        while (world.Now < Start + length)
        {
            for (var step = TimeSpan.Zero; step < frameTime; step += World.Step)
            {
                world.Advance();
                watch.Observe();
            }

            var people = new RecordedPerson[world.People.Length];
            for (var i = 0; i < people.Length; i++)
            {
                ref readonly var person = ref world.People[i];
                people[i] = new(person.Id, person.Party, person.Role != PersonRole.Shopper, person.Position.X, person.Position.Y);
            }

            recording.Moments.Add(new(world.Now, watch.Occupancy, people, cameras.Look(world.People, world.Now)));
        }

        return recording;
    }

    private sealed class Cameras : IDisposable
    {
        private readonly Camera[] _cameras;
        private readonly DetectionModel? _model;
        private readonly DetectionBatch? _batch;
        private readonly DetectorThresholds _thresholds;

        public Cameras(StoreConfiguration store)
        {
            if (store.Simulation!.Level == SimulationLevel.Rendered)
            {
                var detector = store.Detector!;
                _model = DetectionModel.Load(detector.Model, CameraSettings.Model(detector, threads: 1));
                _batch = _model.CreateBatch();
                _thresholds = CameraSettings.Lane(detector).Thresholds;
            }

            _cameras = [.. store.Cameras.Select((camera, index) => new Camera(store, camera, index))];
        }

        public RecordedView[] Look(ReadOnlySpan<PersonState> people, DateTimeOffset at)
        {
            var views = new RecordedView[_cameras.Length];
            for (var i = 0; i < views.Length; i++)
            {
                views[i] = _batch is null ? _cameras[i].Simulate(people, at) : _cameras[i].Look(people, at, _batch, _thresholds);
            }

            return views;
        }

        public void Dispose()
        {
            _batch?.Dispose();
            _model?.Dispose();
        }
    }

    private sealed class Camera
    {
        private readonly CameraRenderer? _renderer;
        private readonly DetectionFeed? _feed;
        private readonly FramePool? _pool;
        private readonly List<PersonBox> _boxes = [];
        private readonly Detection[] _found = new Detection[300];
        private readonly float[] _looks = new float[300 * BodyColours.Length];

        public Camera(StoreConfiguration store, CameraConfiguration camera, int index)
        {
            var (plan, view) = (PlanTranslation.Make(store), PlanTranslation.Make(camera));
            if (store.Simulation!.Level == SimulationLevel.Rendered)
            {
                _renderer = new(plan, view, RoomLook.Of(store));
                _pool = new(view.Size);
            }
            else
            {
                _feed = new(plan, view, NoiseTranslation.Detections(store.Simulation.Noise), (store.Simulation.Seed * 397) + index);
            }
        }

        public RecordedView Look(ReadOnlySpan<PersonState> people, DateTimeOffset at, DetectionBatch batch, in DetectorThresholds thresholds)
        {
            using var frame = _pool!.Rent();
            _renderer!.Render(people, at, frame.Pixels, _boxes);
            batch.Encode(0, frame.Pixels, frame.Size, frame.Size);
            batch.Run(1);
            var count = batch.Decode(0, thresholds, _found);
            var colours = new float[count * BodyColours.Length];
            BodyColours.Describe(frame.Pixels, frame.Size, frame.Size, _found.AsSpan(0, count), colours);
            return new(
                [.. _boxes.Select(box => new RecordedBox(box.PersonId, box.Box, box.Visibility))],
                _found.AsSpan(0, count).ToArray(), colours);
        }

        public RecordedView Simulate(ReadOnlySpan<PersonState> people, DateTimeOffset at)
        {
            var count = _feed!.Observe(people, at, _found, _looks).Count;
            return new([], _found.AsSpan(0, count).ToArray(), _looks.AsSpan(0, count * BodyColours.Length).ToArray());
        }
    }
}
