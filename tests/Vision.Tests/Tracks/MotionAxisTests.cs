using FsCheck.Fluent;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class MotionAxisTests
{
    private const double Memory = 2;
    private const double Speed = 50;

    [Fact]
    public void A_prediction_does_not_depend_on_how_the_time_is_cut() => Property.Holds(
        from velocity in Property.Between(-200, 200)
        from seconds in Property.Between(0.01, 5)
        from cuts in Gen.Choose(2, 50)
        select (velocity, seconds, cuts),
        given =>
        {
            var whole = Moving(given.velocity);
            var parts = whole;
            whole.Predict(given.seconds, Memory, Speed);
            for (var cut = 0; cut < given.cuts; cut++)
            {
                parts.Predict(given.seconds / given.cuts, Memory, Speed);
            }

            Assert.Equal(whole.Position, parts.Position, 6);
            Assert.Equal(whole.Velocity, parts.Velocity, 6);
            Assert.Equal(1, parts.Variance / whole.Variance, 6);
        });

    [Fact]
    public void A_velocity_fades_to_37_percent_within_its_memory()
    {
        var axis = Moving(100);
        var before = axis.Velocity;

        axis.Predict(Memory, Memory, Speed);

        Assert.Equal(before / Math.E, axis.Velocity, 9);
    }

    [Fact]
    public void No_elapsed_time_changes_nothing()
    {
        var axis = Moving(100);
        var before = axis;

        axis.Predict(0, Memory, Speed);

        Assert.Equal(before, axis);
    }

    [Fact]
    public void A_steady_movement_is_followed_closely()
    {
        var axis = Moving(100, seconds: 10);
        var before = axis.Position;

        axis.Predict(0.1, Memory, Speed);

        Assert.InRange(axis.Position - before, 9, 10.5);
    }

    [Fact]
    public void A_measurement_draws_the_estimate_towards_it_and_makes_it_surer()
    {
        var axis = new MotionAxis(0, 4, Speed);
        axis.Predict(0.1, Memory, Speed);
        var variance = axis.Variance;

        axis.Update(10, 4);

        Assert.InRange(axis.Position, 5, 10);
        Assert.True(axis.Velocity > 0);
        Assert.True(axis.Variance < variance);
    }

    private static MotionAxis Moving(double velocity, double seconds = 1)
    {
        var axis = new MotionAxis(0, 4, Speed);
        for (var step = 1; step <= seconds * 10; step++)
        {
            axis.Predict(0.1, Memory, Speed);
            axis.Update(velocity * step / 10, 4);
        }

        return axis;
    }
}
