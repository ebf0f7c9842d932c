using StoreTracking.Evaluation.Scores;

namespace StoreTracking.Evaluation.Tests.Scores;

public sealed class StoreErrorTests
{
    private static readonly DateTimeOffset Ten = new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Counts_are_compared_by_line_and_hour()
    {
        var error = CountingError.Of(
            [new("door", true, Ten), new("door", true, Ten.AddMinutes(59)), new("door", false, Ten.AddMinutes(60)), new("till", true, Ten)],
            [new("door", true, Ten.AddMinutes(1)), new("door", false, Ten.AddMinutes(59)), new("till", true, Ten)]);

        Assert.Equal(
            [new("door", Ten, 2, 0, 1, 1), new("door", Ten.AddHours(1), 0, 1, 0, 0), new LineHour("till", Ten, 1, 0, 1, 0)],
            error.Hours);
        Assert.Equal([2, 1, 0], error.Hours.Select(hour => hour.Error));
        Assert.Equal((4, 3, 0.75), (error.Truths, error.Counted, error.Share));
    }

    [Fact]
    public void Where_nobody_crossed_there_is_no_share() => Assert.True(double.IsNaN(CountingError.Of([], []).Share));

    [Fact]
    public void Stays_are_paired_at_the_same_place_for_the_most_common_time()
    {
        var error = DwellError.Of(
            [Stay("shelf", 0, 10), Stay("shelf", 8, 30), Stay("till", 0, 10), Stay("till", 100, 110)],
            [Stay("shelf", 1, 10), Stay("shelf", 9, 25), Stay("till", 20, 30), Stay("door", 0, 10)]);

        Assert.Equal(new DwellError(4, 4, 2, (1 + 6) / 2.0), error);
    }

    [Fact]
    public void Without_a_pair_there_is_no_error_to_tell() => Assert.True(double.IsNaN(DwellError.Of([Stay("shelf", 0, 10)], []).MedianSeconds));

    // Truth 2 from the fifth minute on; counted 1 from the fifth, 4 from the tenth: off by 1 for five minutes, by 2 for ten.
    [Fact]
    public void Occupancy_is_compared_over_time()
    {
        var error = OccupancyError.Of(
            [new(Ten.AddMinutes(5), 2)],
            [new(Ten.AddMinutes(10), 3), new(Ten.AddMinutes(5), 1), new(Ten.AddMinutes(30), 9)],
            Ten,
            Ten.AddMinutes(20));

        Assert.Equal((5 + 20) / 20.0, error.MeanPeople, 12);
        Assert.Equal(0.5, error.WithinOne, 12);
    }

    [Fact]
    public void What_happened_before_the_time_that_counts_has_happened()
    {
        var error = OccupancyError.Of([new(Ten.AddHours(-1), 3)], [], Ten, Ten.AddMinutes(1));

        Assert.Equal(new OccupancyError(3, 0), error);
    }

    private static Stay Stay(string place, double from, double to) => new(place, Ten.AddSeconds(from), Ten.AddSeconds(to));
}
