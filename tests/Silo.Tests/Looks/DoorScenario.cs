using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Simulation;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Simulation.Worlds;
using StoreTracking.Testing;
using StoreTracking.Vision.Appearance;

namespace StoreTracking.Silo.Tests.Looks;

/// <summary>
/// What the people of the demonstration's rendered store look like to the camera over its door, once when they come in and once
/// when they leave: by the colours of their clothes, and to a model of re-identification.
/// </summary>
public sealed class DoorScenario : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Passage = TimeSpan.FromSeconds(4);

    private const float LeastVisible = 0.5f;
    private const float LeastHeight = 48;
    private const int FewestLooks = 3;

    /// <summary>The store.</summary>
    internal StoreConfiguration Store { get; private set; } = null!;

    /// <summary>Everybody who was seen both coming in and leaving.</summary>
    internal IReadOnlyList<Passer> Passers { get; private set; } = [];

    public ValueTask InitializeAsync()
    {
        Store = StoreFile.Read(Path.Combine(Assets.Repository, "examples", "demo", "corner-market.json")).Store!;
        var plan = PlanTranslation.Make(Store);
        var world = new World(plan, Store.Simulation!.Seed, Start, TimeZoneInfo.Utc);
        using var camera = new DoorCamera(new(plan, PlanTranslation.Make(Store.Cameras.Single(candidate => candidate.Id == "door")), RoomLook.Of(Store)));
        var door = Store.Floors[0].Zones.Single(zone => zone.Kind == ZoneKind.Entrance).Polygon;
        var (left, right) = (door.Min(corner => corner.X), door.Max(corner => corner.X));
        var (outer, inner) = (door.Min(corner => corner.Y), door.Max(corner => corner.Y));
        while (world.Now < Start + Length)
        {
            for (var step = TimeSpan.Zero; step < FrameTime; step += World.Step)
            {
                world.Advance();
            }

            var passing = new HashSet<int>();
            foreach (ref readonly var person in world.People)
            {
                if (person.Role == PersonRole.Shopper
                    && person.Position.X >= left && person.Position.X <= right && person.Position.Y >= outer && person.Position.Y <= inner)
                {
                    passing.Add(person.Id);
                }
            }

            camera.Look(world, passing);
        }

        Passers = [.. camera.Seen.Select(person => Passer.Of(person.Value)).OfType<Passer>()];
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What one person looked like in one picture.</summary>
    internal readonly record struct Look(DateTimeOffset At, float[] Colours, float[] Features);

    /// <summary>What one person looked like on the way in and on the way out.</summary>
    internal sealed record Passer(Look[] Entering, Look[] Leaving)
    {
        /// <summary>Null for whoever was not seen well on both ways.</summary>
        public static Passer? Of(List<Look> looks)
        {
            Look[] entering = [.. looks.Where(look => look.At - looks[0].At <= Passage)];
            Look[] leaving = [.. looks.Where(look => looks[^1].At - look.At <= Passage)];
            return looks[^1].At - looks[0].At > 2 * Passage && Math.Min(entering.Length, leaving.Length) >= FewestLooks
                ? new(entering, leaving)
                : null;
        }
    }

    private sealed class DoorCamera(CameraRenderer renderer) : IDisposable
    {
        private readonly ReidentificationModel _model = ReidentificationModel.Load(ReidentificationAsset.Path);
        private readonly byte[] _pixels = new byte[3 * renderer.Camera.Size.Width * renderer.Camera.Size.Height];
        private readonly List<PersonBox> _boxes = [];
        private ReidentificationRun? _run;

        public Dictionary<int, List<Look>> Seen { get; } = [];

        public void Look(World world, HashSet<int> passing)
        {
            if (passing.Count == 0)
            {
                return;
            }

            _run ??= _model.CreateRun();
            var size = renderer.Camera.Size;
            renderer.Render(world.People, world.Now, _pixels, _boxes);
            foreach (var box in _boxes.Where(box => passing.Contains(box.PersonId) && box.Visibility >= LeastVisible && box.Box.Height >= LeastHeight))
            {
                var look = new Look(world.Now, new float[BodyColours.Length], new float[_run.Length]);
                BodyColours.Describe(_pixels, size, size, [new(box.Box, 1)], look.Colours);
                _run.Describe(_pixels, size, size, box.Box, look.Features);
                if (!Seen.TryGetValue(box.PersonId, out var looks))
                {
                    Seen.Add(box.PersonId, looks = []);
                }

                looks.Add(look);
            }
        }

        public void Dispose()
        {
            _run?.Dispose();
            _model.Dispose();
        }
    }
}

/// <summary>The model of re-identification that tests use; it is not shipped.</summary>
internal static class ReidentificationAsset
{
    public static string Path => Assets.Path("models", "reid", "person-reidentification-retail-0248.onnx");
}
