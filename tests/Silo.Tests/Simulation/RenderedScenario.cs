using System.Collections.Immutable;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Replay;
using StoreTracking.Silo.Simulation;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Simulation.Truth;
using StoreTracking.Simulation.Worlds;
using StoreTracking.Testing;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Silo.Tests.Simulation;

/// <summary>
/// Some minutes of the demonstration's rendered store, always the same, taken through everything that turns pictures into
/// numbers, beside what truly happened. All cameras see each moment: nothing is left out when the machine is slow.
/// </summary>
public sealed class RenderedScenario : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(200);

    private const int FramesBetweenPictures = 300;

    // Who shows less is neither asked for nor held against anybody.
    private const float LeastVisible = 0.3f;
    private const float LeastHeight = 24;

    /// <summary>What each camera found, by its id.</summary>
    internal IReadOnlyList<CameraRecord> Cameras { get; private set; } = [];

    /// <summary>Crossings counted, by line and direction.</summary>
    internal ILookup<(string Line, bool Inwards), DateTimeOffset> Counted { get; private set; } = null!;

    /// <summary>Crossings that happened, by line and direction.</summary>
    internal ILookup<(string Line, bool Inwards), DateTimeOffset> Happened { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var store = StoreFile.Read(Path.Combine(Assets.Repository, "examples", "demo", "corner-market.json")).Store!;
        var plan = PlanTranslation.Make(store);
        var world = new World(plan, store.Simulation!.Seed, Start, TimeZoneInfo.Utc);
        world.WarmUp(WarmUp);
        var truth = new Crossings();
        var watch = new WorldTruth(world, truth, TimeSpan.Zero);

        var model = DetectionModel.Load(store.Detector!.Model, CameraSettings.Model(store.Detector, threads: 1));
        await using var scheduler = new InferenceScheduler(model, TimeProvider.System);
        var cameras = store.Cameras.Select(camera => new CameraRecord(store, camera, scheduler)).ToList();
        var floor = new ReplayedFloor(store.Floors[0]);
        var sheet = new ContactSheet();
        for (var frame = 1; world.Now < Start + Length; frame++)
        {
            for (var step = TimeSpan.Zero; step < FrameTime; step += World.Step)
            {
                world.Advance();
                watch.Observe();
            }

            foreach (var camera in cameras)
            {
                camera.Show(world.People, world.Now, frame, frame % FramesBetweenPictures == 0 ? sheet : null);
            }

            foreach (var camera in cameras)
            {
                floor.Observe(camera.Id, frame, world.Now, await camera.FollowAsync(frame));
            }
        }

        floor.End();
        await sheet.KeepAsync("rendered-cameras", columns: cameras.Count, rows: 4);
        Cameras = cameras;
        Happened = truth.All.ToLookup(crossing => (crossing.Line, crossing.Inwards), crossing => crossing.At);
        Counted = floor.Crossings.ToLookup(crossing => (crossing.Line, crossing.Inwards), crossing => crossing.At);
        cameras.ForEach(camera => camera.Dispose());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>One camera's pictures, what is in them, and what was found.</summary>
    internal sealed class CameraRecord : IDisposable
    {
        private readonly CameraRenderer _renderer;
        private readonly FramePool _pool;
        private readonly InferenceLane _lane;
        private readonly CameraView _view;
        private readonly List<PersonBox> _boxes = [];
        private readonly List<TrackedBox> _true = [];
        private readonly List<TrackedBox> _found = [];

        public CameraRecord(StoreConfiguration store, CameraConfiguration camera, InferenceScheduler scheduler)
        {
            Id = camera.Id;
            _renderer = new(PlanTranslation.Make(store), PlanTranslation.Make(camera), RoomLook.Of(store));
            _pool = new(_renderer.Camera.Size);
            _lane = scheduler.OpenLane(camera.Id, CameraSettings.Lane(store.Detector!));
            _view = new(camera, store.Detector);
        }

        public string Id { get; }

        public AveragePrecision Detections { get; } = new();

        public TrackingSequence Tracks => TrackingSequence.OfBoxes(_true, _found);

        public void Show(ReadOnlySpan<PersonState> people, DateTimeOffset at, int number, ContactSheet? sheet)
        {
            var frame = _pool.Rent();
            _renderer.Render(people, at, frame.Pixels, _boxes);
            (frame.CapturedAt, frame.Sequence, frame.NativeSize) = (at, number, frame.Size);
            sheet?.Add(frame);
            _lane.Offer(frame);
        }

        public async Task<PlacedPeople> FollowAsync(int number)
        {
            using var result = await _lane.ReadAsync(CancellationToken.None)
                ?? throw new InvalidOperationException("The lane ended.");
            Detections.Add(result.Detections, [.. _boxes.Select(box => new TrueBox(box.Box, IsAskedFor(box)))]);

            var observations = _view.Follow(result.Detections, result.CapturedAt, result.NativeSize, result.Appearances);
            _true.AddRange(_boxes.Where(box => IsAskedFor(box)).Select(box => new TrackedBox(number, box.PersonId, box.Box)));
            foreach (var track in _view.Tracks)
            {
                if (track is { State: CameraTrackState.Confirmed, IsObserved: true } && !IsFaint(track.Observed))
                {
                    _found.Add(new(number, track.Id, track.Observed));
                }
            }

            return observations;
        }

        public void Dispose() => _lane.Dispose();

        // Whether a track follows somebody who is not asked for.
        private bool IsFaint(ImageBox box)
        {
            var nearest = _boxes.MaxBy(truth => ImageBox.Overlap(truth.Box, box));
            return nearest.PersonId != 0 && !IsAskedFor(nearest) && ImageBox.Overlap(nearest.Box, box) >= ClearScore.MinimumSimilarity;
        }

        private static bool IsAskedFor(in PersonBox box) =>
            box.Visibility >= LeastVisible && box.Box.Bottom - box.Box.Top >= LeastHeight;
    }

    private sealed class Crossings : ITruthSink
    {
        public List<TrueCrossing> All { get; } = [];

        public void Add(in TrueVisit visit)
        {
        }

        public void Add(in TrueZoneVisit visit)
        {
        }

        public void Add(in TrueEngagement engagement)
        {
        }

        public void Add(in TrueCrossing crossing) => All.Add(crossing);

        public void Add(in TruePosition position)
        {
        }
    }
}
