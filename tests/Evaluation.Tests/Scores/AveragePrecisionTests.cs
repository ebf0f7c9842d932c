using StoreTracking.Evaluation.Scores;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Evaluation.Tests.Scores;

public sealed class AveragePrecisionTests
{
    private readonly AveragePrecision _precision = new(0.5f);

    [Fact]
    public void Nobody_to_find_and_nothing_found_is_no_number()
    {
        _precision.Add([], []);

        Assert.Equal(0, _precision.Truths);
        Assert.Equal(double.NaN, _precision.Value());
        Assert.Equal(double.NaN, _precision.Recall(0));
        Assert.Equal(double.NaN, _precision.Precision(0));
    }

    [Fact]
    public void Nothing_found_is_nothing()
    {
        _precision.Add([], [Person(0)]);

        Assert.Equal(1, _precision.Truths);
        Assert.Equal(0, _precision.Value());
        Assert.Equal(0, _precision.Recall(0));
    }

    [Fact]
    public void Everybody_found_is_one()
    {
        _precision.Add([Found(0, 0.9f), Found(100, 0.2f)], [Person(100), Person(0)]);

        Assert.Equal(1, _precision.Value());
        Assert.Equal(1, _precision.Recall(0.2f));
        Assert.Equal(0.5, _precision.Recall(0.21f));
    }

    [Fact]
    public void A_false_alarm_below_everybody_costs_nothing()
    {
        _precision.Add([Found(0, 0.9f), Found(500, 0.1f)], [Person(0)]);

        Assert.Equal(1, _precision.Value());
        Assert.Equal(0.5, _precision.Precision(0.1f));
    }

    // By falling score hit, miss, hit, miss, hit of 4 people. Precision 1, 1/2, 2/3, 2/4, 3/5; made monotonous
    // 1, 2/3, 2/3, 3/5, 3/5. The hits are a quarter each: (1 + 2/3 + 3/5) / 4 = 34/60.
    [Fact]
    public void A_curve_worked_out_by_hand()
    {
        _precision.Add([Found(0, 0.9f), Found(500, 0.8f), Found(100, 0.7f)], [Person(0), Person(100)]);
        _precision.Add([Found(500, 0.6f), Found(0, 0.5f)], [Person(0), Person(100)]);

        Assert.Equal(34.0 / 60, _precision.Value(), 12);
    }

    [Fact]
    public void Somebody_found_twice_is_a_hit_and_a_false_alarm()
    {
        _precision.Add([Found(0, 0.9f), Found(0, 0.8f), Found(100, 0.7f)], [Person(0), Person(100)]);

        Assert.Equal((1 + (2.0 / 3)) / 2, _precision.Value(), 12);
    }

    // Two people 10 apart: the surest overlaps both enough and takes the nearer one, though the other comes first.
    [Fact]
    public void The_surest_detection_takes_whom_it_overlaps_most()
    {
        _precision.Add([Found(10, 0.9f), Found(0, 0.8f)], [Person(0), Person(10)]);

        Assert.Equal(1, _precision.Value());
    }

    // Boxes 60 wide, shifted by s, overlap by (60 - s) / (60 + s): exactly one half at s = 20.
    [Theory]
    [InlineData(19, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    public void An_overlap_at_the_bound_suffices(float shift, double expected)
    {
        _precision.Add([Found(shift, 0.9f)], [Person(0)]);

        Assert.Equal(expected, _precision.Value());
    }

    // The region is 60 wide: of a detection shifted by s lies (60 - s) / 60 in it.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 0.5)]
    public void What_lies_by_half_in_a_region_to_ignore_counts_neither_way(float shift, double expected)
    {
        _precision.Add([Found(500 + shift, 0.9f), Found(0, 0.8f)], [Person(0), Person(500) with { Counts = false }]);

        Assert.Equal(1, _precision.Truths);
        Assert.Equal(expected, _precision.Value());
    }

    [Fact]
    public void A_region_to_ignore_takes_in_many_and_takes_nobody_from_a_person()
    {
        TrueBox region = new(new(0, 0, 400, 400), false);

        _precision.Add([Found(0, 0.9f), Found(5, 0.8f), Found(200, 0.7f)], [region, Person(0)]);

        Assert.Equal(1, _precision.Value());
        Assert.Equal(1, _precision.Precision(0));
    }

    // A hit and a false alarm of one score are one point: 1/2, whichever frame came first.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Equal_scores_are_one_point_of_the_curve(bool falseAlarmFirst)
    {
        _precision.Add([Found(falseAlarmFirst ? 500 : 0, 0.5f)], falseAlarmFirst ? [] : [Person(0)]);
        _precision.Add([Found(falseAlarmFirst ? 0 : 500, 0.5f)], falseAlarmFirst ? [Person(0)] : []);

        Assert.Equal(0.5, _precision.Value());
    }

    [Fact]
    public void Of_equal_scores_in_a_frame_the_first_chooses_first()
    {
        _precision.Add([Found(15, 0.5f), Found(0, 0.5f)], [Person(0)]);

        Assert.Equal(0.5, _precision.Value());
        Assert.Equal(1, _precision.Recall(0.5f));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1.01f)]
    [InlineData(float.NaN)]
    public void An_overlap_out_of_range_is_refused(float overlap) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(overlap), () => new AveragePrecision(overlap));

    private static TrueBox Person(float left) => new(Box(left), true);

    private static Detection Found(float left, float score) => new(Box(left), score);

    private static ImageBox Box(float left) => new(left, 0, left + 60, 120);
}
