using System.Numerics;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Simulation;
using StoreTracking.Silo.Tests.Configuration;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Silo.Tests.Simulation;

public sealed class PlanTranslationTests
{
    private static readonly StoreConfiguration Store = SimulatedStoreDocument.Read().Store!;
    private static readonly StorePlan Plan = PlanTranslation.Make(Store);

    [Fact]
    public void Every_part_of_the_store_is_on_the_plan()
    {
        Assert.Equal(("corner", new Vector2(0, 0), new Vector2(8, 6), 1), (Plan.Id, Plan.Min, Plan.Max, Plan.Staff));
        Assert.Equal(6, Assert.Single(Plan.Walls).Length);
        Assert.Equal(("shelf", new Vector2(2, 3.6f)), (Assert.Single(Plan.Zones).Id, Plan.Zones[0].Polygon[0]));
        Assert.Equal(new PlanLine("door", new(3, 0.8f), new(4.5f, 0.8f), new(3.75f, 3)), Assert.Single(Plan.Lines));
        Assert.Equal(new Doorway("street", new(3, 0.3f), new(4.5f, 0.3f), new(3.75f, 2)), Assert.Single(Plan.Doorways));
        Assert.Equal(new Till("till", new(6.6f, 2.2f), new(6.6f, 1), new(5, 2.2f)), Assert.Single(Plan.Tills));
        Assert.Equal((24, 0f, 60f), (Plan.ArrivalsPerHour.Length, Plan.ArrivalsPerHour[7], Plan.ArrivalsPerHour[8]));
    }

    [Fact]
    public void Fixtures_turn_by_radians()
    {
        Assert.Equal(2, Plan.Fixtures.Length);
        var table = Plan.Fixtures[1];
        Assert.Equal(
            ("basket", StoreTracking.Simulation.Plans.FixtureKind.Table, new Vector2(6.4f, 4.6f), new Vector2(1, 0.8f), 0.8f),
            (table.Id, table.Kind, table.Centre, table.Size, table.Height));
        Assert.Equal(MathF.PI / 6, table.Heading, 1e-6f);
    }

    [Fact]
    public void A_camera_sees_a_point_where_its_calibration_says()
    {
        var camera = Assert.Single(Plan.Cameras);

        Assert.Equal((new Vector2(400), new Vector2(320, 180)), (camera.Focal, camera.Centre));
        Assert.Equal(0, Vector3.Distance(new(3.75f, 0, 3), camera.Position), 1e-5f);

        // By the matrix: (x - 3.75, -0.6 y - 0.8 z + 2.4, 0.8 y - 0.6 z + 1.8) for (4.75, 3, 1).
        var (u, v, depth) = (1.0, (-0.6 * 3) - 0.8 + 2.4, (0.8 * 3) - 0.6 + 1.8);
        var seen = camera.Project(new(4.75f, 3, 1));
        Assert.Equal(320 + (400 * u / depth), seen.X, 1e-3);
        Assert.Equal(180 + (400 * v / depth), seen.Y, 1e-3);
        Assert.Equal(depth, seen.Z, 1e-4);
    }

    [Fact]
    public void A_camera_that_looks_at_a_point_is_translated_into_itself()
    {
        var wanted = CameraPlan.LookingAt("door", new(640, 360), 1.4f, new(0.4f, 0.5f, 2.9f), new(5, 4, 0.6f));
        double[] pose = [.. Row(wanted.Right), .. Row(wanted.Down), .. Row(wanted.Forward)];
        var camera = PlanTranslation.Make(Store.Cameras[0] with
        {
            Calibration = new()
            {
                ImageWidth = 640,
                ImageHeight = 360,
                WorldToCamera = [.. pose],
                Lens = new() { Fx = wanted.Focal.X, Fy = wanted.Focal.Y, Cx = wanted.Centre.X, Cy = wanted.Centre.Y },
            },
        });

        Assert.Equal(0, Vector3.Distance(wanted.Position, camera.Position), 1e-4f);
        Assert.Equal((wanted.Right, wanted.Down, wanted.Forward, wanted.Size), (camera.Right, camera.Down, camera.Forward, camera.Size));

        double[] Row(Vector3 axis) => [axis.X, axis.Y, axis.Z, -Vector3.Dot(axis, wanted.Position)];
    }
}
