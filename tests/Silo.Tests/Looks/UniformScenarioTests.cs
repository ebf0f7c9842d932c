using System.Runtime.InteropServices;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Floors;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Simulation;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Simulation.Worlds;
using StoreTracking.Testing;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.People.Staff;
using StoreTracking.Tracking.Visits.Reentry;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Silo.Tests.Looks;

/// <summary>
/// The demonstration's rendered store with staff in green vests, taken through everything from pictures to visits; nothing but
/// the vests tells who works there.
/// </summary>
public sealed class UniformScenarioTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(250);

    // Whoever is followed for a shorter time cannot have been compared often enough.
    private const int FewestLooks = 30;

    [Fact]
    public async Task Staff_are_told_by_their_vests_and_shoppers_are_not_taken_for_staff()
    {
        var store = StoreFile.Read(Path.Combine(Assets.Repository, "examples", "demo", "corner-market.json")).Store!;
        store = store with
        {
            Staff = new() { Uniforms = [new() { Name = "Vest", Upper = "#1b7f3a" }] },
            Simulation = store.Simulation! with { Staff = 5 },
        };
        var world = new World(PlanTranslation.Make(store), store.Simulation.Seed, Start - WarmUp, TimeZoneInfo.Utc);
        world.WarmUp(WarmUp);
        var (floor, detector) = (store.Floors[0], store.Detector!);
        await using var scheduler = new InferenceScheduler(DetectionModel.Load(detector.Model, CameraSettings.Model(detector, threads: 1)), TimeProvider.System);
        var cameras = store.Cameras.Select(camera => new Camera(store, camera, scheduler)).ToArray();
        var scene = FloorScenes.Create(floor, options: FloorScenes.Fusion(store));
        var judged = new Visits(FloorScenes.Register(store, floor, scene));
        for (var (frame, end) = (1, world.Now + Length); world.Now < end; frame++)
        {
            for (var step = TimeSpan.Zero; step < FrameTime; step += World.Step)
            {
                world.Advance();
            }

            foreach (var camera in cameras)
            {
                camera.Show(world, frame);
            }

            foreach (var camera in cameras)
            {
                await camera.ObserveAsync(scene, frame, world.Now);
            }

            judged.Follow(scene, world.People);
        }

        var (staff, cashiers, shoppers) = (judged.Of(PersonRole.Staff), judged.Of(PersonRole.Cashier), judged.Of(PersonRole.Shopper));
        var (found, mistaken) = (staff.Count(isStaff => isStaff), shoppers.Count(isStaff => isStaff));
        TestContext.Current.SendDiagnosticMessage(
            "{0} of {1} visits of staff recognised, {2} of {3} of cashiers, {4} of {5} of shoppers mistaken",
            found, staff.Count, cashiers.Count(isStaff => isStaff), cashiers.Count, mistaken, shoppers.Count);
        Assert.True(staff.Count >= 3 && shoppers.Count >= 8, $"Only {staff.Count} visits of staff and {shoppers.Count} of shoppers lasted.");
        Assert.True(found >= 0.6 * staff.Count, $"{found} of {staff.Count} visits of staff were recognised.");
        Assert.Equal(0, mistaken);
        foreach (var camera in cameras)
        {
            camera.Dispose();
        }
    }

    private sealed class Camera(StoreConfiguration store, CameraConfiguration camera, InferenceScheduler scheduler) : IDisposable
    {
        private readonly CameraRenderer _renderer = new(PlanTranslation.Make(store), PlanTranslation.Make(camera), RoomLook.Of(store));
        private readonly FramePool _pool = new(new(camera.Calibration.ImageWidth, camera.Calibration.ImageHeight));
        private readonly InferenceLane _lane = scheduler.OpenLane(camera.Id, CameraSettings.Lane(store, store.Detector!, camera));
        private readonly CameraView _view = new(camera, store.Detector);
        private readonly List<CameraObservation> _observations = [];

        public void Show(World world, int number)
        {
            var frame = _pool.Rent();
            _renderer.Render(world.People, world.Now, frame.Pixels, boxes: null);
            (frame.CapturedAt, frame.Sequence, frame.NativeSize) = (world.Now, number, frame.Size);
            _lane.Offer(frame);
        }

        public async Task ObserveAsync(Tracking.Floor.FloorScene scene, int number, DateTimeOffset at)
        {
            using var result = (await _lane.ReadAsync(CancellationToken.None))!;
            var people = _view.Follow(result.Detections, at, result.NativeSize, result.Appearances, result.Uniforms);
            FloorObservations.Translate(people.Observations, people.Appearances, _observations);
            scene.Observe(camera.Id, number, at, CollectionsMarshal.AsSpan(_observations));
        }

        public void Dispose() => _lane.Dispose();
    }

    /// <summary>The visits, what was made of each, and who it truly was.</summary>
    private sealed class Visits(ReentryRegister register)
    {
        private readonly Dictionary<Guid, (StaffJudge Judge, Dictionary<(int Person, PersonRole Role), int> Votes)> _visits = [];

        public void Follow(Tracking.Floor.FloorScene scene, ReadOnlySpan<PersonState> people)
        {
            foreach (var walk in register.Pass(scene.TakeWalks(), scene.Now))
            {
                if (walk.Uniform is not { } uniform || walk.Steps is not [.., var last])
                {
                    continue;
                }

                if (!_visits.TryGetValue(walk.Visit, out var visit))
                {
                    _visits.Add(walk.Visit, visit = (new([]), []));
                }

                visit.Judge.ObserveUniform(uniform);
                var nearest = people[0];
                foreach (ref readonly var person in people)
                {
                    nearest = Distance(person, last.Position) < Distance(nearest, last.Position) ? person : nearest;
                }

                CollectionsMarshal.GetValueRefOrAddDefault(visit.Votes, (nearest.Id, nearest.Role), out _)++;
            }
        }

        /// <summary>For each visit that lasted, of people of one role, whether it was taken for staff.</summary>
        public IReadOnlyList<bool> Of(PersonRole role) =>
        [
            .. from visit in _visits.Values
               where visit.Votes.Values.Sum() >= FewestLooks && visit.Votes.MaxBy(vote => vote.Value).Key.Role == role
               select visit.Judge.IsStaff,
        ];

        private static double Distance(in PersonState person, Tracking.Geometry.FloorPoint place) =>
            place.DistanceTo(new(person.Position.X, person.Position.Y));
    }
}
