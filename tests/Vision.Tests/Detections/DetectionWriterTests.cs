using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Detections;

public sealed class DetectionWriterTests
{
    private static readonly Letterbox Half = Letterbox.Fit(new(200, 100), new(100, 100), LetterboxAlignment.Centre);

    [Fact]
    public void Boxes_are_written_in_the_cameras_own_pixels()
    {
        var found = new Detection[2];
        var writer = new DetectionWriter(Half, 0.5f, found);

        writer.AddCorners(10, 30, 20, 50, 0.6f);
        writer.AddCentre(50, 50, 20, 10, 1.2f);

        Assert.Equal(2, writer.Count);
        Assert.Equal([new(new(20, 10, 40, 50), 0.6f), new(new(80, 40, 120, 60), 1)], found);
    }

    [Theory]
    [InlineData(0.49f, 0)]
    [InlineData(0.5f, 1)]
    [InlineData(0.51f, 1)]
    [InlineData(float.NaN, 0)]
    [InlineData(float.NegativeInfinity, 0)]
    public void A_score_counts_from_the_floor(float score, int expected)
    {
        var writer = new DetectionWriter(Half, 0.5f, new Detection[1]);

        writer.AddCorners(10, 30, 20, 50, score);

        Assert.Equal(expected, writer.Count);
    }

    [Theory]
    [InlineData(float.NaN, 30, 20, 50)]
    [InlineData(10, float.NegativeInfinity, 20, 50)]
    [InlineData(10, 30, float.PositiveInfinity, 50)]
    [InlineData(10, 30, 20, float.NaN)]
    [InlineData(20, 30, 10, 50)]
    [InlineData(10, 30, 10, 50)]
    [InlineData(10, 0, 20, 20)]
    public void A_box_that_covers_nothing_of_the_image_is_ignored(float left, float top, float right, float bottom)
    {
        var writer = new DetectionWriter(Half, 0.5f, new Detection[1]);

        writer.AddCorners(left, top, right, bottom, 0.9f);

        Assert.Equal(0, writer.Count);
    }

    [Fact]
    public void What_does_not_fit_is_dropped()
    {
        var writer = new DetectionWriter(Half, 0.5f, new Detection[1]);

        writer.AddCorners(10, 30, 20, 50, 0.6f);
        writer.AddCorners(10, 30, 20, 50, 0.7f);

        Assert.Equal(1, writer.Count);
    }
}
