using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Tests.People;

public class GaitTests
{
    [Fact]
    public void An_adult_takes_110_steps_a_minute_at_the_usual_pace() =>
        Assert.Equal(110, 120 * Gait.CyclesPerSecond(1.7f, 1.3f), 0.5);

    [Theory]
    [InlineData(1.7f, 0.2f)]
    [InlineData(1.1f, 0.9f)]
    [InlineData(1.9f, 1.8f)]
    public void Cadence_times_stride_is_speed(float stature, float speed) =>
        Assert.Equal(speed, Gait.CyclesPerSecond(stature, speed) * Gait.StrideLength(stature, speed), 1e-5);

    [Fact]
    public void Faster_and_taller_people_take_longer_steps()
    {
        Assert.True(Gait.StrideLength(1.72f, 1.5f) > Gait.StrideLength(1.72f, 1));
        Assert.True(Gait.StrideLength(1.9f, 1) > Gait.StrideLength(1.2f, 1));
    }

    [Fact]
    public void Whoever_stands_takes_no_step() =>
        Assert.Equal((0, 0), (Gait.CyclesPerSecond(1.7f, 0), Gait.StrideLength(1.7f, 0)));
}
