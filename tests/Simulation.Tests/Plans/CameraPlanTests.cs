using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Tests.Plans;

public class CameraPlanTests
{
    private static readonly CameraPlan Camera = CameraPlan.LookingAt(
        "corner", new(640, 360), MathF.PI / 2, new Vector3(1, 1, 3), new Vector3(5, 5, 0));

    [Fact]
    public void What_it_looks_at_lies_in_the_middle_of_the_image()
    {
        var seen = Camera.Project(new(5, 5, 0));

        Assert.Equal(320, seen.X, 1e-3);
        Assert.Equal(180, seen.Y, 1e-3);
        Assert.Equal(MathF.Sqrt(16 + 16 + 9), seen.Z, 1e-4);
    }

    [Fact]
    public void Higher_lies_above_and_clockwise_lies_to_the_right()
    {
        var higher = Camera.Project(new(5, 5, 1));
        var clockwise = Camera.Project(new(6, 4, 0));

        Assert.True(higher.Y < 180);
        Assert.Equal(320, higher.X, 1e-3);
        Assert.True(clockwise.X > 320);
    }

    [Fact]
    public void Half_the_field_of_view_ends_at_the_edge_of_the_image()
    {
        var edge = Camera.Position + Camera.Forward + Camera.Right;

        Assert.Equal(640, Camera.Project(edge).X, 1e-2);
    }

    [Fact]
    public void What_is_behind_has_a_negative_depth() => Assert.True(Camera.Project(new(0, 0, 3.5f)).Z < 0);
}
