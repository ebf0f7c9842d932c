using System.Collections.Immutable;
using System.Numerics;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using FixtureKind = StoreTracking.Simulation.Plans.FixtureKind;

namespace StoreTracking.Silo.Simulation;

/// <summary>A store's configuration in the simulation's terms: radians instead of degrees, vectors instead of matrices.</summary>
internal static class PlanTranslation
{
    /// <summary>The plan of a store with a simulation.</summary>
    public static StorePlan Make(StoreConfiguration store)
    {
        var (simulation, floor) = (store.Simulation!, store.Floors[0]);
        return new()
        {
            Id = store.Id.Value,
            Min = ToVector(floor.Min),
            Max = ToVector(floor.Max),
            Walls = [.. floor.Walls.Select(ToVectors)],
            Zones = [.. floor.Zones.Select(zone => new PlanZone(zone.Id, ToVectors(zone.Polygon)))],
            Lines = [.. floor.Lines.Select(line => new PlanLine(line.Id, ToVector(line.From), ToVector(line.To), ToVector(line.Inside)))],
            Fixtures = [.. simulation.Fixtures.Select(Make)],
            Doorways =
            [
                .. simulation.Doorways.Select(doorway => new Doorway(
                    doorway.Id, ToVector(doorway.From), ToVector(doorway.To), ToVector(doorway.Inside))),
            ],
            Tills =
            [
                .. simulation.Tills.Select(till => new Till(
                    till.Id, ToVector(till.Customer), ToVector(till.Cashier), ToVector(till.QueueEnd))),
            ],
            Cameras = [.. store.Cameras.Where(camera => camera.Source.Kind == SourceKind.Simulated).Select(Make)],
            ArrivalsPerHour = [.. simulation.ArrivalsPerHour.Select(parties => (float)parties)],
            Surge = simulation.Surge is { } surge
                ? new(TimeSpan.FromMinutes(surge.EveryMinutes), TimeSpan.FromSeconds(surge.WithinSeconds), surge.Parties)
                : null,
            Staff = simulation.Staff,
            StaffClothes = ToClothes(store.Staff.Uniforms),
        };
    }

    /// <summary>The pinhole camera of a simulated camera, whose calibration is a pose and an undistorted lens.</summary>
    public static CameraPlan Make(CameraConfiguration camera)
    {
        var (calibration, lens) = (camera.Calibration, camera.Calibration.Lens!);
        var pose = calibration.WorldToCamera;
        var (right, down, forward) = (Row(pose, 0), Row(pose, 1), Row(pose, 2));

        // The camera stands at -R^T t, and the rows of R are the directions of its axes.
        var position = -((right * (float)pose[3]) + (down * (float)pose[7]) + (forward * (float)pose[11]));
        return new()
        {
            Id = camera.Id,
            Size = new(calibration.ImageWidth, calibration.ImageHeight),
            Focal = new((float)lens.Fx, (float)lens.Fy),
            Centre = new((float)lens.Cx, (float)lens.Cy),
            Position = position,
            Right = right,
            Down = down,
            Forward = forward,
        };
    }

    private static Fixture Make(FixtureConfiguration fixture) => new(
        fixture.Id, ToKind(fixture.Kind), ToVector(fixture.Centre), ToVector(fixture.Size), (float)(fixture.Heading * Math.PI / 180),
        (float)fixture.Height);

    private static FixtureKind ToKind(Grains.Interfaces.FixtureKind kind) => kind switch
    {
        Grains.Interfaces.FixtureKind.Shelf => FixtureKind.Shelf,
        Grains.Interfaces.FixtureKind.WallShelf => FixtureKind.WallShelf,
        Grains.Interfaces.FixtureKind.Rack => FixtureKind.Rack,
        Grains.Interfaces.FixtureKind.Table => FixtureKind.Table,
        Grains.Interfaces.FixtureKind.Counter => FixtureKind.Counter,
        _ => FixtureKind.Pillar,
    };

    // Staff wear the first of the uniforms by which the store knows them.
    private static StaffClothes ToClothes(ImmutableArray<UniformConfiguration> uniforms)
    {
        var (usual, first) = (new StaffClothes(), uniforms.FirstOrDefault());
        return new() { Vest = ToRgb(first?.Upper) ?? usual.Vest, Trousers = ToRgb(first?.Lower) };
    }

    private static Rgb? ToRgb(string? colour) =>
        colour is null ? null : Convert.FromHexString(colour.AsSpan(1)) is var rgb ? new(rgb[0], rgb[1], rgb[2]) : null;

    private static Vector3 Row(ImmutableArray<double> pose, int row) =>
        new((float)pose[4 * row], (float)pose[(4 * row) + 1], (float)pose[(4 * row) + 2]);

    private static ImmutableArray<Vector2> ToVectors(ImmutableArray<PlanPoint> points) => [.. points.Select(ToVector)];

    private static Vector2 ToVector(PlanPoint point) => new((float)point.X, (float)point.Y);
}
