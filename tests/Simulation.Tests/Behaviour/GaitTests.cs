using StoreTracking.Simulation.Behaviour;

namespace StoreTracking.Simulation.Tests.Behaviour;

public class GaitTests
{
    // 1.346 * sqrt(1.3 / 0.9116) * 0.9116 for somebody of 1.72 m.
    [Fact]
    public void A_cycle_has_the_length_that_its_source_gives() => Assert.Equal(1.465f, Gait.CycleLength(1.72f, 1.3f), 1e-3);

    [Fact]
    public void Faster_and_taller_people_take_longer_steps()
    {
        Assert.True(Gait.CycleLength(1.72f, 1.5f) > Gait.CycleLength(1.72f, 1));
        Assert.True(Gait.CycleLength(1.9f, 1) > Gait.CycleLength(1.2f, 1));
    }

    [Fact]
    public void Even_the_slowest_step_has_a_length() => Assert.True(Gait.CycleLength(1.7f, 0) > 0.3f);
}
