using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.People.Staff;

namespace StoreTracking.Tracking.Tests.People.Staff;

public sealed class StaffJudgeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Polygon Stockroom = new([new(0, 0), new(3, 0), new(3, 3), new(0, 3)]);

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void Time_in_staff_only_zones_adds_up(int seconds, bool staff)
    {
        var judge = new StaffJudge([Stockroom]);
        judge.Follow(At(0, 8));
        for (var second = 1; second <= seconds; second++)
        {
            // Out of the zone every other minute half.
            judge.Follow(At((2 * second) - 1, 8));
            judge.Follow(At(2 * second, 1));
        }

        Assert.Equal(staff, judge.IsStaff);
    }

    [Fact]
    public void Time_out_of_sight_counts_a_second_at_most()
    {
        var judge = new StaffJudge([Stockroom]);
        judge.Follow(At(0, 1));
        judge.Follow(At(600, 1));

        Assert.False(judge.IsStaff);
    }

    [Theory]
    [InlineData(4 * 3600 - 1, false)]
    [InlineData(4 * 3600, true)]
    public void A_long_presence_is_a_shift(int seconds, bool staff)
    {
        var judge = new StaffJudge([]);
        judge.Follow(At(0, 8));
        judge.Follow(At(seconds, 8));

        Assert.Equal(staff, judge.IsStaff);
    }

    [Theory]
    [InlineData(19, 1.0, false)]
    [InlineData(20, 0.8, true)]
    [InlineData(20, 0.79, false)]
    [InlineData(40, double.NaN, false)]
    public void A_uniform_counts_once_it_was_seen_often_enough(int looks, double likeness, bool staff)
    {
        var judge = new StaffJudge([]);
        for (var look = 0; look < looks; look++)
        {
            judge.ObserveUniform(likeness);
        }

        Assert.Equal(staff, judge.IsStaff);
    }

    private static TimedPoint At(double seconds, double x) => new(Start.AddSeconds(seconds), new(x, 1));
}
